import type { Migration } from './migration.ts'

/**
 * The file as it begins: a register of records, one table for each kind of record, the journal, the ledger of bundles.
 *
 * Every table leads with `plan_id`, so that a plan lies together in the file and is read in one range. References are checked
 * at the end of the transaction, since an act may write its records in any order.
 */
export const createPlanFile: Migration = {
  version: 1,
  name: 'create-plan-file',
  sql: `
CREATE TABLE record (
  plan_id text NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq integer PRIMARY KEY,
  plan_id text NOT NULL,
  act text NOT NULL,
  target integer REFERENCES journal (seq),
  at text NOT NULL,
  actor text NOT NULL,
  changes text NOT NULL CHECK (json_valid(changes)),
  previous_hash text NOT NULL,
  hash text NOT NULL UNIQUE,
  undoable integer REFERENCES journal (seq),
  redoable integer REFERENCES journal (seq)
) STRICT;
CREATE INDEX journal_by_plan ON journal (plan_id, seq);

CREATE TABLE journal_record (
  plan_id text NOT NULL,
  record_id text NOT NULL,
  seq integer NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (plan_id, record_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TABLE bundle_ledger (
  seq integer PRIMARY KEY,
  direction text NOT NULL CHECK (direction IN ('out', 'in')),
  bundle_id text NOT NULL,
  plan_id text NOT NULL,
  digest text NOT NULL,
  counter integer NOT NULL,
  signer text NOT NULL,
  file_name text NOT NULL,
  at text NOT NULL,
  actor text NOT NULL
) STRICT;
CREATE INDEX bundle_ledger_by_digest ON bundle_ledger (direction, digest);

CREATE TABLE "municipality" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "prefecture" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "plan" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "municipality" text NOT NULL,
  "title" text NOT NULL,
  "subtitle" text,
  "edition" text,
  "adopted" text,
  "period_text" text NOT NULL,
  "period_from" text NOT NULL,
  "period_to" text NOT NULL,
  "calendar" text NOT NULL,
  "declared_roles" text NOT NULL CHECK (json_valid("declared_roles")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "municipality") REFERENCES "municipality" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "plan_link" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "relation" text NOT NULL,
  "title" text NOT NULL,
  "note" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "level" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "numbering" text NOT NULL,
  "prefix" text,
  "title_label" text,
  "number_label" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "measure" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "level" text NOT NULL,
  "parent" text,
  "position" integer NOT NULL,
  "number" text,
  "title" text NOT NULL,
  "audience_tags" text NOT NULL CHECK (json_valid("audience_tags")),
  "repeats" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "level") REFERENCES "level" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "parent") REFERENCES "measure" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "repeats") REFERENCES "measure" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "project" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "name" text NOT NULL,
  "subtitle" text,
  "status_tags" text NOT NULL CHECK (json_valid("status_tags")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "placement" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "project" text NOT NULL,
  "measure" text NOT NULL,
  "position" integer NOT NULL,
  "number" text,
  "row_name" text,
  "is_repeat" integer NOT NULL CHECK ("is_repeat" IN (0, 1)),
  "audience_tags" text NOT NULL CHECK (json_valid("audience_tags")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "project") REFERENCES "project" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "measure") REFERENCES "measure" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "field_def" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "label" text NOT NULL,
  "applies_to" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "field_value" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "field" text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "field") REFERENCES "field_def" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "section" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "name" text NOT NULL,
  "valid_from" text,
  "valid_to" text,
  "successor" text,
  "aliases" text NOT NULL CHECK (json_valid("aliases")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "successor") REFERENCES "section" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "responsibility" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "text" text NOT NULL,
  "section" text,
  "role" text NOT NULL,
  "scope_note" text,
  "others" integer NOT NULL CHECK ("others" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "section") REFERENCES "section" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "indicator" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "name" text NOT NULL,
  "definition" text,
  "unit" text,
  "direction" text NOT NULL,
  "mode" text NOT NULL,
  "scope_note" text,
  "source" text,
  "validity" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "indicator_use" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "indicator" text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "row_label" text,
  "label" text,
  "scope_note" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "indicator") REFERENCES "indicator" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "breakdown" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "indicator" text NOT NULL,
  "position" integer NOT NULL,
  "label" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "indicator") REFERENCES "indicator" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "value" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "role" text NOT NULL,
  "period" text,
  "position" integer NOT NULL,
  "raw" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "column" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "label" text NOT NULL,
  "period" text NOT NULL,
  "is_beyond" integer NOT NULL CHECK ("is_beyond" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "lane" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "tag" text,
  "in_overview" integer NOT NULL CHECK ("in_overview" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "bar" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "lane" text NOT NULL,
  "position" integer NOT NULL,
  "from" text NOT NULL,
  "to" text,
  "end" text NOT NULL,
  "label" text NOT NULL,
  "remark" text,
  "style" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "lane") REFERENCES "lane" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "bullet" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "lane" text NOT NULL,
  "period" text NOT NULL,
  "position" integer NOT NULL,
  "text" text NOT NULL,
  "month" integer,
  "is_continuation" integer NOT NULL CHECK ("is_continuation" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "lane") REFERENCES "lane" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "note" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "mark" text NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "note_link" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "note" text NOT NULL,
  "target" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "note") REFERENCES "note" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "target") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "situation" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "kind" text NOT NULL,
  "measure" text NOT NULL,
  "position" integer NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "measure") REFERENCES "measure" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "situation_link" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "from" text NOT NULL,
  "to" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "from") REFERENCES "situation" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "to") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "inventory" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "position" integer NOT NULL,
  "title" text NOT NULL,
  "group" text,
  "columns" text NOT NULL CHECK (json_valid("columns")),
  "counts_into" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "counts_into") REFERENCES "indicator" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "inventory_row" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "inventory" text NOT NULL,
  "parent" text,
  "position" integer NOT NULL,
  "number" text,
  "cells" text NOT NULL CHECK (json_valid("cells")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "inventory") REFERENCES "inventory" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "parent") REFERENCES "inventory_row" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "annex_table" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "kind" text NOT NULL,
  "title" text NOT NULL,
  "columns" text NOT NULL CHECK (json_valid("columns")),
  "note" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "annex_row" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "table" text NOT NULL,
  "position" integer NOT NULL,
  "cells" text NOT NULL CHECK (json_valid("cells")),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "table") REFERENCES "annex_table" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "term" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "term" text NOT NULL,
  "reading" text,
  "english" text,
  "definition" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "chapter" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "parent" text,
  "position" integer NOT NULL,
  "number" text,
  "title" text NOT NULL,
  "text" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "parent") REFERENCES "chapter" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX field_value_by_owner ON "field_value" (plan_id, "owner");
CREATE INDEX responsibility_by_owner ON "responsibility" (plan_id, "owner");
CREATE INDEX indicator_use_by_owner ON "indicator_use" (plan_id, "owner");
CREATE INDEX indicator_use_by_indicator ON "indicator_use" (plan_id, "indicator");
CREATE UNIQUE INDEX value_by_cell ON "value" (plan_id, "owner", "role", ifnull("period", ''), "position");
CREATE INDEX lane_by_owner ON "lane" (plan_id, "owner");
CREATE INDEX note_by_owner ON "note" (plan_id, "owner");
CREATE INDEX note_link_by_target ON "note_link" (plan_id, "target");
CREATE INDEX situation_link_by_to ON "situation_link" (plan_id, "to");
CREATE INDEX inventory_by_owner ON "inventory" (plan_id, "owner");
CREATE INDEX inventory_row_by_inventory ON "inventory_row" (plan_id, "inventory");
CREATE INDEX annex_row_by_table ON "annex_row" (plan_id, "table");
CREATE INDEX breakdown_by_indicator ON "breakdown" (plan_id, "indicator");
CREATE INDEX bar_by_lane ON "bar" (plan_id, "lane");
CREATE INDEX bullet_by_lane ON "bullet" (plan_id, "lane");
`,
}
