import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { BundleContent } from '#shared/bundle/verify-bundle.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { answerFileWords } from '#shared/messages/standing-words.ts'
import type { HostContext } from '../../host-context.ts'
import { toFileName } from '../../services/file-name.ts'
import { keepBundle } from '../../services/exchange/keep-bundle.ts'
import { notePassed } from '../../services/exchange/note-passed.ts'
import { getPresent } from '../describe-state.ts'
import type { Answering } from './answering.ts'

type HandedOver = {
  readonly bundle: BundleContent
  readonly bytes: Uint8Array
  readonly answering: Answering
  readonly what: keyof typeof answerFileWords
}

/** Keeps an answer with its statement, writes its line in the ledger, and holds the file for saving. */
export async function handOver(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { bundle, bytes, answering, what }: HandedOver,
): Promise<ExportedBundle> {
  const { payload, digest } = bundle
  if (payload.kind === 'roster') throw new Error('a roster answers nothing')
  const { planId, note } = answering
  const at = context.now().toISOString()
  await keepBundle(trx, context, { bundle, planId, contentDigest: null })
  const day = japanDay(at).replaceAll('-', '')
  const name = toFileName([payload.plan.title, answerFileWords[what], day], '.plan.json')
  const state = await getPresent(trx, context, planId)
  await notePassed(trx, context, { direction: 'out', planId, fileName: name, ...state, bundle, note })
  return { token: context.files.hold({ name, bytes, sent: digest }), name, digest, contentDigest: state.contentDigest }
}
