import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { predecessorsOf, successorsOf } from '../../domain/structure/lifecycle.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { lifecycleWord } from './lifecycle-word.ts'
import { fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'

/** What a card says about a project that has ended or came from others; nothing about any other. */
export function lifecycleLines(model: PlanModel, projectId: RecordId): readonly SheetLine[] {
  const project = model.find('project', projectId)
  if (project === null) return []
  const names = (projects: ReadonlyArray<PlanRecord<'project'>>) =>
    projects.map(({ fields }) => `「${fields.name}」`).join('')
  const predecessors = names(predecessorsOf(model, projectId))
  const from = predecessors === '' ? [] : [plainLine(`${predecessors}から引き継ぐ`)]
  if (project.fields.lifecycle === 'active') return from
  const since = writeFieldText(model, 'project', 'since', project.fields.since)
  const successors = names(successorsOf(model, projectId))
  return [
    plainLine(`${lifecycleWord(project)}${since === '' ? '' : `（${since}から）`}`),
    fieldLine(model, projectId, 'lifecycleReason', project.fields.lifecycleReason ?? ''),
    ...(successors === '' ? [] : [plainLine(`${successors}に引き継ぐ`)]),
    ...from,
  ]
}
