import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { recordsOfProject, sheetTypes } from '../../sheet-records.ts'
import { bareText } from '../../similar-texts.ts'

/** AI議事録を使用する課: who is meant is told by what it has to do with. */
const PHRASE = /^(.{2,}?)(?:を|が|に|の).*(?:課|室|部署|所属)$/u

/** A 担当課 told by a thing that is the theme of another project and that its own never speaks of. */
export const sectionPhrase: CheckRule = {
  reads: ['responsibility', ...sheetTypes],
  find: (model) => model.list('responsibility').flatMap((record) => findIn(model, record) ?? []),
}

function findIn(model: PlanModel, { id, fields }: PlanRecord<'responsibility'>): Finding | null {
  const project = model.find('project', fields.owner)
  const topic = bareText(PHRASE.exec(fields.text)?.[1] ?? '')
  if (project === null || fields.section !== null || topic.length < 3) return null
  const speaks = (record: PlanRecord) => printedTextsOf(record).some(({ text }) => bareText(text).includes(topic))
  if (recordsOfProject(model, project).some(speaks)) return null
  const other = model.list('project').find(({ fields: { name } }) => bareText(name).includes(topic))
  if (other === undefined) return null
  const params = { text: fields.text, topic, project: project.fields.name, other: other.fields.name }
  return findingAt('section-phrase', 'attention', { recordId: id, field: 'text', others: [other.id] }, params)
}
