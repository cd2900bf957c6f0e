import type { Migration } from './migration.ts'

/**
 * What a plan is edited with: editions, the life of projects, exceptions of a sheet, categories, splits of sections, revised targets,
 * grades and judgements, accepted findings; and new columns of records that a file may hold already.
 */
export const addPlanStructure: Migration = {
  version: 2,
  name: 'add-plan-structure',
  sql: `
CREATE TABLE "edition" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "adopted" text,
  "body" text,
  "reason" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "project_succession" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "from" text NOT NULL,
  "to" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "from") REFERENCES "project" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "to") REFERENCES "project" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "field_exception" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "field" text NOT NULL,
  "owner" text NOT NULL,
  "label" text,
  "rank" integer,
  "is_left_out" integer NOT NULL CHECK ("is_left_out" IN (0, 1)),
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "field") REFERENCES "field_def" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "catalogue" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "edition" text NOT NULL,
  "is_confirmed" integer NOT NULL CHECK ("is_confirmed" IN (0, 1)),
  "source" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "category" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "catalogue" text NOT NULL,
  "position" integer NOT NULL,
  "number" text,
  "name" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "catalogue") REFERENCES "catalogue" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "category_link" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "from" text NOT NULL,
  "to" text NOT NULL,
  "note" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "from") REFERENCES "category" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "to") REFERENCES "category" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "project_category" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "project" text NOT NULL,
  "category" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "project") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "category") REFERENCES "category" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "section_split" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "from" text NOT NULL,
  "to" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "from") REFERENCES "section" (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "to") REFERENCES "section" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "target_revision" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "value" text NOT NULL,
  "position" integer NOT NULL,
  "previous" text NOT NULL,
  "decided_on" text,
  "body" text,
  "reason" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "value") REFERENCES "value" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "grade_scale" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "position" integer NOT NULL,
  "name" text NOT NULL,
  "formula" text NOT NULL,
  "formula_text" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "grade_band" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "scale" text NOT NULL,
  "position" integer NOT NULL,
  "label" text NOT NULL,
  "meaning" text,
  "at_least" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "scale") REFERENCES "grade_scale" (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "judgement" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "owner" text NOT NULL,
  "period" text NOT NULL,
  "grade" text,
  "words" text,
  "reason" text,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, "owner") REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "acceptance" (
  plan_id text NOT NULL,
  id text NOT NULL,
  "rule" text NOT NULL,
  "subject" text NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, id) REFERENCES record (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX project_succession_by_from ON "project_succession" (plan_id, "from");
CREATE INDEX project_succession_by_to ON "project_succession" (plan_id, "to");
CREATE INDEX field_exception_by_field ON "field_exception" (plan_id, "field");
CREATE INDEX field_exception_by_owner ON "field_exception" (plan_id, "owner");
CREATE INDEX category_by_catalogue ON "category" (plan_id, "catalogue");
CREATE INDEX category_link_by_from ON "category_link" (plan_id, "from");
CREATE INDEX category_link_by_to ON "category_link" (plan_id, "to");
CREATE INDEX project_category_by_project ON "project_category" (plan_id, "project");
CREATE INDEX project_category_by_category ON "project_category" (plan_id, "category");
CREATE INDEX section_split_by_from ON "section_split" (plan_id, "from");
CREATE INDEX section_split_by_to ON "section_split" (plan_id, "to");
CREATE INDEX target_revision_by_value ON "target_revision" (plan_id, "value");
CREATE INDEX grade_band_by_scale ON "grade_band" (plan_id, "scale");
CREATE INDEX judgement_by_owner ON "judgement" (plan_id, "owner");

ALTER TABLE "plan_link" ADD COLUMN "period_from" text;
ALTER TABLE "plan_link" ADD COLUMN "period_to" text;
ALTER TABLE "project" ADD COLUMN "lifecycle" text NOT NULL DEFAULT 'active';
ALTER TABLE "project" ADD COLUMN "since" text;
ALTER TABLE "project" ADD COLUMN "lifecycle_reason" text;
ALTER TABLE "project" ADD COLUMN "sdgs" text NOT NULL DEFAULT '[]' CHECK (json_valid("sdgs"));
ALTER TABLE "indicator" ADD COLUMN "is_judged_in_words" integer NOT NULL DEFAULT 0 CHECK ("is_judged_in_words" IN (0, 1));
ALTER TABLE "value" ADD COLUMN "as_of" text;
ALTER TABLE "value" ADD COLUMN "status" text NOT NULL DEFAULT 'unstated';
ALTER TABLE "value" ADD COLUMN "source" text;
ALTER TABLE "column" ADD COLUMN "weight" integer NOT NULL DEFAULT 1;
ALTER TABLE "bar" ADD COLUMN "track" text NOT NULL DEFAULT 'plan';
ALTER TABLE "bar" ADD COLUMN "delay_reason" text;
ALTER TABLE "note" ADD COLUMN "is_numbered" integer NOT NULL DEFAULT 0 CHECK ("is_numbered" IN (0, 1));
ALTER TABLE "inventory" ADD COLUMN "counts_into_role" text NOT NULL DEFAULT 'target';
ALTER TABLE "inventory" ADD COLUMN "counts_into_period" text;
ALTER TABLE "inventory" ADD COLUMN "year_column" integer;
ALTER TABLE "annex_table" ADD COLUMN "column_roles" text NOT NULL DEFAULT '[]' CHECK (json_valid("column_roles"));
`,
}
