import type { Api } from '#shared/contracts/index.ts'
import type { AppError } from '#shared/app-error.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { coverSheetOf } from '#shared/sheets/office/cover-sheet.ts'
import { keySheetOf } from '#shared/sheets/office/key-sheet.ts'
import { ledgerSheetOf } from '#shared/sheets/office/ledger-sheet.ts'
import type { OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { unansweredSheetOf } from '#shared/sheets/office/unanswered-sheet.ts'
import type { TableSheet } from '#shared/sheets/tables/table-sheet.ts'
import { readPlan } from '../lib/read-plan.ts'

type Read = Promise<Result<TableSheet, AppError>>

/** A paper of the office as it stands now: the screen and the paper draw the same one. */
export function readOfficeSheet(api: Api, paper: OfficePaper): Read {
  switch (paper.kind) {
    case 'ledger':
      return readLedger(api, paper.plan)
    case 'unanswered':
      return readUnanswered(api, paper.plan)
    case 'cover':
      return readCover(api, paper.digest)
    case 'key':
      return readKey(api, paper.kid)
  }
}

async function readLedger(api: Api, planId: RecordId | null): Read {
  const [lines, settings, plans] = await Promise.all([
    api.ledger.listBundles({ planId }),
    api.settings.read({}),
    api.plan.list({}),
  ])
  if (!lines.ok) return lines
  if (!settings.ok) return settings
  if (!plans.ok) return plans
  const planTitle = plans.value.find(({ id }) => id === planId)?.title ?? ''
  return ok(ledgerSheetOf(lines.value, { demands: settings.value.demands, planTitle }))
}

async function readUnanswered(api: Api, planId: RecordId): Read {
  const plan = await readPlan(api, planId)
  return plan.ok ? readUnansweredSheet(api, plan.value.model) : plan
}

/** 未提出一覧 of a plan that has been read. */
export async function readUnansweredSheet(api: Api, model: PlanModel): Read {
  const parts = await api.handout.listParts({ planId: model.plan.id })
  return parts.ok ? ok(unansweredSheetOf(model, parts.value)) : parts
}

async function readCover(api: Api, digest: string): Read {
  const sent = await api.ledger.findSent({ digest })
  return sent.ok ? ok(coverSheetOf(sent.value)) : sent
}

async function readKey(api: Api, kid: string): Read {
  const keys = await api.key.list({})
  if (!keys.ok) return keys
  const key = keys.value.find((each) => each.kid === kid)
  return key === undefined ? failed({ code: 'key/not-found' }) : ok(keySheetOf(key))
}
