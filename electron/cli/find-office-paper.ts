import type { AppError } from '#shared/app-error.ts'
import { readCheckDigits } from '#shared/bundle/check-digits.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { officePaperKinds, type OfficePaper } from '#shared/sheets/office/office-paper.ts'
import type { Host } from '../host/start-host.ts'
import { textOption, usageError, type Options, type UsageError } from './command.ts'
import { findPlan } from './find-plan.ts'

type Found<T> = Result<T, AppError | UsageError>

/** Which paper of the office `--office` asks for: of the plan that `word` names, of the bundle `--bundle`, of the key `--key`. */
export async function findOfficePaper(host: Host, word: string, options: Options): Promise<Found<OfficePaper>> {
  const kind = officePaperKinds.find((each) => each === options['office'])
  switch (kind) {
    case 'ledger': {
      if (word === '') return ok({ kind, plan: null })
      const opened = await findPlan(host, word)
      return opened.ok ? ok({ kind, plan: opened.value.plan.id }) : opened
    }
    case 'unanswered': {
      const opened = await findPlan(host, word)
      return opened.ok ? ok({ kind, plan: opened.value.plan.id }) : opened
    }
    case 'cover':
      return findCover(host, textOption(options, 'bundle'))
    case 'key':
      return findKey(host, textOption(options, 'key'))
    case undefined:
      return usageError(`--office は ${officePaperKinds.join('・')} のどれかです。`)
  }
}

/** The last bundle that went out whose digest begins with the digits. */
async function findCover(host: Host, digits: string | null): Promise<Found<OfficePaper>> {
  if (digits === null) return usageError('--office cover には --bundle 照合番号 が要ります。')
  const start = readCheckDigits(digits)
  if (!start.ok) return start
  const lines = await host.api.ledger.listBundles({ planId: null })
  if (!lines.ok) return lines
  const sent = lines.value.findLast(({ direction, digest }) => direction === 'out' && digest.startsWith(start.value))
  return sent === undefined ? failed({ code: 'ledger/not-found' }) : ok({ kind: 'cover', digest: sent.digest })
}

/** The key with that id or holder; without a word the only one. */
async function findKey(host: Host, word: string | null): Promise<Found<OfficePaper>> {
  const keys = await host.api.key.list({})
  if (!keys.ok) return keys
  const found = keys.value.filter(({ kid, holder }) => word === null || kid === word || holder === word)
  const [key] = found
  if (key === undefined) return failed({ code: 'key/not-found' })
  if (found.length > 1) return usageError('鍵が2つ以上あります。--key で選んでください（keys で一覧が出ます）。')
  return ok({ kind: 'key', kid: key.kid })
}
