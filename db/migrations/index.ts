import type { Migration } from './migration.ts'
import { createPlanFile } from './0001-create-plan-file.ts'

export const migrations: readonly Migration[] = [createPlanFile]
export type { Migration } from './migration.ts'
