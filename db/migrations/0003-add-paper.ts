import type { Migration } from './migration.ts'

/** What a plan is printed with: forms, the setup of its paper, sheets made to fit, the bodies of its organisation chart; what was printed, and the content of bundles. */
export const addPaper: Migration = {
  version: 3,
  name: 'add-paper',
  sql: `
CREATE TABLE "form" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "base" text NOT NULL,
  "unit" text NOT NULL,
  "per_page" integer NOT NULL,
  "size" text NOT NULL,
  "lie" text NOT NULL,
  "label_width" integer NOT NULL,
  "page_level" integer,
  "page_rank" text NOT NULL,
  "is_filling" integer NOT NULL CHECK ("is_filling" IN (0, 1)),
  "has_own_remarks" integer NOT NULL CHECK ("has_own_remarks" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "form_part" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "form" text NOT NULL,
  "position" integer NOT NULL,
  "row" integer NOT NULL,
  "source" text NOT NULL,
  "field" text,
  "level" integer,
  "label" text,
  "label_at" text NOT NULL,
  "look" text NOT NULL,
  "width" integer NOT NULL,
  "lines" integer,
  "before" text,
  "behind" text,
  "joint" text,
  "is_left_out" integer NOT NULL CHECK ("is_left_out" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "form") REFERENCES "form" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "paper_setup" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "preset" text NOT NULL,
  "form" text,
  "face" text NOT NULL,
  "type_size" text,
  "minimum_size" text,
  "margin_top" integer,
  "margin_right" integer,
  "margin_bottom" integer,
  "margin_left" integer,
  "gutter" integer,
  "gutter_at" text NOT NULL,
  "handling" text,
  "as_of" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "form") REFERENCES "form" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "sheet_fit" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "type_size" text,
  "may_continue" integer NOT NULL CHECK ("may_continue" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "body" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "parent" text,
  "side" text NOT NULL,
  "members" text,
  "duty" text,
  "link" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "parent") REFERENCES "body" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX form_part_by_form ON "form_part" (plan_id, "form");
CREATE INDEX sheet_fit_by_owner ON "sheet_fit" (plan_id, "owner");
CREATE INDEX body_by_parent ON "body" (plan_id, "parent");

CREATE TABLE paper_ledger (
  seq integer PRIMARY KEY,
  plan_id text NOT NULL,
  entry integer NOT NULL,
  digest text NOT NULL,
  what text NOT NULL,
  at text NOT NULL,
  actor text NOT NULL
) STRICT;

CREATE INDEX paper_ledger_by_digest ON paper_ledger (digest);

ALTER TABLE bundle_ledger ADD COLUMN content_digest text;
ALTER TABLE bundle_ledger ADD COLUMN entry integer;
CREATE INDEX bundle_ledger_by_content ON bundle_ledger (content_digest);
`,
}
