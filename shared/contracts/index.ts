import { cipherContract } from './cipher-contract.ts'
import type { ApiAt, ApiOf, Method } from './contract.ts'
import { approvalContract } from './approval-contract.ts'
import { exchangeContract } from './exchange-contract.ts'
import { fileContract } from './file-contract.ts'
import { handoutContract } from './handout-contract.ts'
import { keyContract } from './key-contract.ts'
import { ledgerContract } from './ledger-contract.ts'
import { paperContract } from './paper-contract.ts'
import { planContract } from './plan-contract.ts'
import { rosterContract } from './roster-contract.ts'
import { settingsContract } from './settings-contract.ts'

export const contracts = {
  plan: planContract,
  key: keyContract,
  roster: rosterContract,
  exchange: exchangeContract,
  approval: approvalContract,
  file: fileContract,
  paper: paperContract,
  ledger: ledgerContract,
  handout: handoutContract,
  cipher: cipherContract,
  settings: settingsContract,
} as const

export type Contracts = typeof contracts
export type Api = ApiOf<Contracts>
export type HostApi = ApiAt<Contracts, 'host'>
export type ShellApi = ApiAt<Contracts, 'shell'>

/** The method of that name; null where the contracts have none. */
export function findMethod(namespace: string, method: string): Method | null {
  const all: Readonly<Record<string, Readonly<Record<string, Method>>>> = contracts
  if (!Object.hasOwn(all, namespace)) return null
  const contract = all[namespace]
  return contract !== undefined && Object.hasOwn(contract, method) ? (contract[method] ?? null) : null
}
