import type { Migration } from './migration.ts'

/**
 * The acts of trust are a chain: each keeps a hash over itself and the one before. Those of before have none, and are covered by the first that has. What is known
 * of other states of a plan is append-only, too.
 */
export const chainTrust: Migration = {
  version: 5,
  name: 'chain-trust',
  sql: `
ALTER TABLE trust_event ADD COLUMN hash text;

CREATE TRIGGER conflict_is_append_only_update BEFORE UPDATE ON conflict
BEGIN SELECT raise(ABORT, 'conflicts are append-only'); END;
CREATE TRIGGER conflict_is_append_only_delete BEFORE DELETE ON conflict
BEGIN SELECT raise(ABORT, 'conflicts are append-only'); END;

CREATE TRIGGER settlement_is_append_only_update BEFORE UPDATE ON settlement
BEGIN SELECT raise(ABORT, 'settlements are append-only'); END;
CREATE TRIGGER settlement_is_append_only_delete BEFORE DELETE ON settlement
BEGIN SELECT raise(ABORT, 'settlements are append-only'); END;

CREATE TRIGGER statement_is_append_only_update BEFORE UPDATE ON statement
BEGIN SELECT raise(ABORT, 'statements are append-only'); END;
CREATE TRIGGER statement_is_append_only_delete BEFORE DELETE ON statement
BEGIN SELECT raise(ABORT, 'statements are append-only'); END;
`,
}
