import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { bareText } from '../../similar-texts.ts'

/** A project that is called otherwise where it is placed: 対策防止 beside 防止対策. A name with its subtitle, or without a remark in brackets, is the same name. */
export const nameDiffers: CheckRule = {
  reads: ['placement', 'project'],
  find: (model) => model.list('placement').flatMap((placement) => findIn(model, placement) ?? []),
}

function findIn(model: PlanModel, { id, fields }: PlanRecord<'placement'>): Finding | null {
  const project = model.find('project', fields.project)
  const { rowName } = fields
  if (project === null || rowName === null || rowName === '') return null
  const { name, subtitle } = project.fields
  const written = [name, `${name}${subtitle ?? ''}`, withoutBrackets(name)].map(bareText)
  if (written.includes(bareText(rowName)) || written.includes(bareText(withoutBrackets(rowName)))) return null
  const isSlight = plainName(name) === plainName(rowName)
  const spot = { recordId: id, field: 'rowName', others: [project.id] }
  return findingAt('name-differs', isSlight ? 'hint' : 'attention', spot, { name, other: rowName })
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/（[^（）]*）|\([^()]*\)/gu, '')
}

/** A name without the words that lists leave away: の, 事業, 経費. */
function plainName(name: string): string {
  return bareText(name)
    .replaceAll('の', '')
    .replace(/(?:事業|経費|業務)$/u, '')
}
