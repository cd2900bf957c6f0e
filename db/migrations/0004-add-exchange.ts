import type { Migration } from './migration.ts'

/**
 * What offices exchange: remarks, the graph of revisions and where the plan stands in it, conflicts and their settlement, bundles with all statements about them,
 * the scope of a plan that is a part of another, the roster with the acts of trust, and what the ledger asks of a medium.
 */
export const addExchange: Migration = {
  version: 4,
  name: 'add-exchange',
  sql: `
CREATE TABLE "comment" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "subject" text NOT NULL,
  "field" text,
  "at" text NOT NULL,
  "author" text NOT NULL,
  "post" text,
  "text" text NOT NULL,
  "state" text NOT NULL,
  "answer" text NOT NULL,
  "follow_up" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  plan_id text NOT NULL,
  digest text NOT NULL,
  parents text NOT NULL CHECK (json_valid(parents)),
  at text NOT NULL,
  actor text NOT NULL,
  changes_digest text NOT NULL,
  changes text NOT NULL CHECK (json_valid(changes)),
  is_part integer NOT NULL CHECK (is_part IN (0, 1)),
  PRIMARY KEY (plan_id, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision_mark (
  plan_id text NOT NULL,
  seq integer NOT NULL,
  digest text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('sealed', 'joined')),
  PRIMARY KEY (plan_id, seq, digest),
  FOREIGN KEY (plan_id, digest) REFERENCES revision (plan_id, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  plan_id text NOT NULL,
  seq integer NOT NULL,
  rank integer NOT NULL,
  content text NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (plan_id, seq, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE settlement (
  plan_id text NOT NULL,
  conflict_seq integer NOT NULL,
  conflict_rank integer NOT NULL,
  seq integer NOT NULL,
  decision text NOT NULL,
  PRIMARY KEY (plan_id, conflict_seq, conflict_rank, seq),
  FOREIGN KEY (plan_id, conflict_seq, conflict_rank) REFERENCES conflict (plan_id, seq, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle (
  seq integer PRIMARY KEY,
  digest text NOT NULL UNIQUE,
  plan_id text NOT NULL,
  bundle_id text NOT NULL,
  kind text NOT NULL,
  head text,
  content_digest text,
  payload blob NOT NULL
) STRICT;
CREATE INDEX bundle_by_plan ON bundle (plan_id, content_digest);

CREATE TABLE statement (
  signature_digest text NOT NULL PRIMARY KEY,
  bundle_digest text NOT NULL,
  act text NOT NULL,
  about text,
  kid text NOT NULL,
  signed_at text NOT NULL,
  protected text NOT NULL,
  signature text NOT NULL,
  first_seen_at text NOT NULL,
  FOREIGN KEY (bundle_digest) REFERENCES bundle (digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_bundle ON statement (bundle_digest);
CREATE INDEX statement_by_subject ON statement (about);

CREATE TABLE plan_scope (
  plan_id text NOT NULL PRIMARY KEY,
  request text NOT NULL,
  scope text NOT NULL CHECK (json_valid(scope))
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
  seq integer PRIMARY KEY,
  digest text NOT NULL UNIQUE,
  version integer NOT NULL,
  file blob NOT NULL,
  taken_at text NOT NULL
) STRICT;
CREATE TRIGGER roster_is_append_only_update BEFORE UPDATE ON roster
BEGIN SELECT raise(ABORT, 'rosters are append-only'); END;
CREATE TRIGGER roster_is_append_only_delete BEFORE DELETE ON roster
BEGIN SELECT raise(ABORT, 'rosters are append-only'); END;

CREATE TABLE trust_event (
  seq integer PRIMARY KEY,
  act text NOT NULL,
  detail text NOT NULL CHECK (json_valid(detail)),
  at text NOT NULL,
  actor text NOT NULL
) STRICT;
CREATE TRIGGER trust_event_is_append_only_update BEFORE UPDATE ON trust_event
BEGIN SELECT raise(ABORT, 'acts of trust are append-only'); END;
CREATE TRIGGER trust_event_is_append_only_delete BEFORE DELETE ON trust_event
BEGIN SELECT raise(ABORT, 'acts of trust are append-only'); END;

ALTER TABLE bundle_ledger ADD COLUMN kind text;
ALTER TABLE bundle_ledger ADD COLUMN scope text;
ALTER TABLE bundle_ledger ADD COLUMN answers_to text;
ALTER TABLE bundle_ledger ADD COLUMN receiver text;
ALTER TABLE bundle_ledger ADD COLUMN medium text;
ALTER TABLE bundle_ledger ADD COLUMN approval text;
ALTER TABLE bundle_ledger ADD COLUMN remark text;
`,
}
