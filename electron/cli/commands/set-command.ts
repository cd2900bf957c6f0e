import type { AppError } from '#shared/app-error.ts'
import type { ActOutcome } from '#shared/contracts/plan-contract.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { putValue, type ValueCell } from '#shared/domain/edit/put-value.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { canonicalPeriod, readFieldText } from '#shared/domain/record/read-field-text.ts'
import { recordTypes, type FieldsOf } from '#shared/domain/record/record-types.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Host } from '../../host/start-host.ts'
import { textOption, usageError, type Command, type Options } from '../command.ts'
import { findRecord } from '../find-record.ts'
import { readText } from '../read-text.ts'

type ValueRole = FieldsOf<'value'>['role']

/**
 * One value, by record and field. On an indicator or one of its 内訳 the field may be `target`, `baseline`, `actual` or `forecast`, with
 * `--period` in any form that a plan prints; an empty text takes the value away. `--stdin` reads the text from standard input.
 */
export const setCommand: Command = {
  usage: 'PLAN RECORD FIELD [TEXT | --stdin] [--period PERIOD] [--position N]',
  minimum: 3,
  maximum: 4,
  options: { period: { type: 'string' }, position: { type: 'string' }, stdin: { type: 'boolean' } },
  makesFile: false,
  async run({ words, options, openHost }) {
    const [planWord = '', recordWord = '', field = '', given] = words
    const text = readText(given, options)
    if (text === null) return usageError('TEXT か --stdin が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const found = await findRecord(host.value, { plan: planWord, record: recordWord })
    if (!found.ok) return found
    const { model, record } = found.value
    const outcome = await setText({ host: host.value, model, record, field, text, options })
    if (!outcome.ok) return outcome
    return ok({ json: outcome.value, text: `書き込みました（${outcome.value.savedAt}）。` })
  },
}

type Setting = {
  readonly host: Host
  readonly model: PlanModel
  readonly record: PlanRecord
  readonly field: string
  readonly text: string
  readonly options: Options
}

function setText(setting: Setting): Promise<Result<ActOutcome, AppError>> {
  const { record, field } = setting
  if (record.type === 'value' && field === 'raw') {
    const { owner, role, period, position } = record.fields
    return putText(setting, { owner, role, period, position })
  }
  const role = recordTypes.value.role.schema.safeParse(field)
  if ((record.type === 'indicator' || record.type === 'breakdown') && role.success) return putRole(setting, role.data)
  return editField(setting)
}

function putRole(setting: Setting, role: ValueRole): Promise<Result<ActOutcome, AppError>> {
  const printed = textOption(setting.options, 'period')
  const period = printed === null ? ok(null) : canonicalPeriod(printed)
  if (!period.ok) return Promise.resolve(period)
  const position = Number(textOption(setting.options, 'position') ?? 0)
  return putText(setting, { owner: setting.record.id, role, period: period.value, position })
}

function putText({ host, model, text }: Setting, cell: ValueCell): Promise<Result<ActOutcome, AppError>> {
  const changes = putValue(model, cell, { raw: text, newId: host.context.newId() })
  return host.api.plan.commit({ planId: model.plan.id, act: 'value/put', changes })
}

async function editField({ host, model, record, field, text }: Setting): Promise<Result<ActOutcome, AppError>> {
  const content = readFieldText(record.type, field, text)
  if (!content.ok) return content
  const changes = changeFields(model, record.id, { [field]: content.value })
  return host.api.plan.commit({ planId: model.plan.id, act: 'record/edit', changes })
}
