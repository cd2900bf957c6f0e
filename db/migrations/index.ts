import type { Migration } from './migration.ts'
import { createPlanFile } from './0001-create-plan-file.ts'
import { addPlanStructure } from './0002-add-plan-structure.ts'
import { addPaper } from './0003-add-paper.ts'
import { addExchange } from './0004-add-exchange.ts'
import { chainTrust } from './0005-chain-trust.ts'

export const migrations: readonly Migration[] = [createPlanFile, addPlanStructure, addPaper, addExchange, chainTrust]
export type { Migration } from './migration.ts'
