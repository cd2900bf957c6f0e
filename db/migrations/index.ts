import type { Migration } from './migration.ts'
import { createPlanFile } from './0001-create-plan-file.ts'
import { addPlanStructure } from './0002-add-plan-structure.ts'

export const migrations: readonly Migration[] = [createPlanFile, addPlanStructure]
export type { Migration } from './migration.ts'
