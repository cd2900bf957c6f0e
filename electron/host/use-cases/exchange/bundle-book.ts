import type { Transaction } from 'kysely'
import {
  findBookLine,
  findSentLine,
  listBookLines,
  updateLedgerNote,
  type BookLine,
} from '#db/repositories/bundle-book-repository.ts'
import { listStatementsAbout, type KeptStatement } from '#db/repositories/bundle-repository.ts'
import { listPlans } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { stateOf, type BundleState } from '#shared/bundle/bundle-state.ts'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { BundleLine } from '#shared/domain/ledger/bundle-line.ts'
import { fillInNote } from '#shared/domain/ledger/ledger-note.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok } from '#shared/result.ts'
import { scopeWords } from '#shared/sheets/office/scope-words.ts'
import type { HostContext } from '../../host-context.ts'

/** 持出・受領簿: the bundles of one plan, or of all. */
export function listBundles({ root }: HostContext): HostApi['ledger']['listBundles'] {
  return ({ planId }) =>
    root.transaction().execute(async (trx) => {
      const lines = await listBookLines(trx, planId)
      return ok(await toBundleLines(trx, lines))
    })
}

/** A bundle that went out, and what its signatures make of it. */
export function findSent({ root }: HostContext): HostApi['ledger']['findSent'] {
  return ({ digest }) =>
    root.transaction().execute(async (trx) => {
      const found = await findSentLine(trx, digest)
      const [line] = found === null ? [] : await toBundleLines(trx, [found])
      if (line === undefined) return failed({ code: 'ledger/not-found' })
      const statements = await listStatementsAbout(trx, digest)
      const signed = statements.filter(({ bundleDigest }) => bundleDigest === digest)
      const signers = signed.map(({ act, kid }) => ({ act, digits: fingerprintOf(kid) }))
      return ok({ line, state: stateOfSent(line.kind, statements), signers })
    })
}

/** An answer is about the plan of another bundle: it says what that counts as, remarks alone say nothing of it. */
function stateOfSent(kind: string | null, statements: readonly KeptStatement[]): BundleState | null {
  const acts = statements.map(({ act }) => act)
  if (kind === 'roster') return 'roster-signed'
  if (kind !== 'review' && kind !== 'return') return stateOf(acts)
  return acts.includes('author') ? null : stateOf(['author', ...acts])
}

/** Writes into a line what is missing there; what is written stays, since the book is evidence. */
export function fillInLine({ root }: HostContext): HostApi['ledger']['fillIn'] {
  return ({ seq, note }) =>
    root.transaction().execute(async (trx) => {
      const line = await findBookLine(trx, seq)
      if (line === null) return failed({ code: 'ledger/not-found' })
      await updateLedgerNote(trx, seq, fillInNote(line.note, note))
      return ok(null)
    })
}

async function toBundleLines(trx: Transaction<PlanFile>, lines: readonly BookLine[]): Promise<readonly BundleLine[]> {
  const titles = new Map((await listPlans(trx)).map(({ id, title }) => [id, title]))
  const models = await readModels(
    trx,
    lines.flatMap(({ scope, planId }) => (scope !== null && planId !== null && titles.has(planId) ? [planId] : [])),
  )
  return lines.map(({ planId, signer, scope, ...line }) => {
    const model = planId === null ? undefined : models.get(planId)
    return {
      ...line,
      answersTo: line.answersTo as RecordId | null,
      planTitle: (planId === null ? undefined : titles.get(planId)) ?? '',
      digits: signer === '' ? '' : fingerprintOf(signer),
      scope,
      scopeWords: scope === null || model === undefined ? '' : scopeWords(model, scope),
    }
  })
}

/** The plans whose sections and measures are to be named. */
async function readModels(
  trx: Transaction<PlanFile>,
  planIds: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, PlanModel>> {
  const models = new Map<RecordId, PlanModel>()
  for (const id of new Set(planIds)) models.set(id, createPlanModel(await listRecords(trx, id)))
  return models
}
