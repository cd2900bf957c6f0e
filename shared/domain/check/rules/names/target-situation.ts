import type { PlanModel } from '../../../plan/plan-model.ts'
import type { RecordId } from '../../../record/field.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { bareText } from '../../similar-texts.ts'

/** A project whose sheet names other target situations than the overview links it with. */
export const targetSituation: CheckRule = {
  reads: ['situation', 'situationLink', 'project', 'fieldDef', 'fieldValue'],
  find: (model) => {
    const known = new Set(targetsOf(model).map(({ fields }) => bareText(fields.text)))
    const field = known.size === 0 ? null : fieldOfTargets(model, known)
    return field === null ? [] : model.list('project').flatMap((project) => findIn(model, project, field) ?? [])
  },
}

function targetsOf(model: PlanModel) {
  return model.list('situation').filter(({ fields }) => fields.kind === 'target')
}

/** The field of the sheets that repeats the target situations: the one in which most lines are such. */
function fieldOfTargets(model: PlanModel, known: ReadonlySet<string>): RecordId | null {
  const found = model.list('fieldDef').find(({ id }) => {
    const lines = model.listBy('fieldValue', 'field', id).flatMap(({ fields }) => linesOf(fields.text))
    return lines.filter((line) => known.has(bareText(line))).length * 2 > lines.length
  })
  return found?.id ?? null
}

/** The lines of a text without bullets and full stops. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[・●○◇\-–*]\s*/u, '')
        .replace(/。\s*$/u, '')
        .trim(),
    )
    .filter((line) => line !== '')
}

function findIn(model: PlanModel, project: PlanRecord<'project'>, field: RecordId): Finding | null {
  const value = model.listBy('fieldValue', 'owner', project.id).find(({ fields }) => fields.field === field)
  const linked = model
    .listBy('situationLink', 'to', project.id)
    .flatMap(({ fields }) => model.find('situation', fields.from) ?? [])
  if (value === undefined || linked.length === 0) return null
  const lines = linesOf(value.fields.text)
  const onSheet = withoutThose(
    lines,
    linked.map(({ fields }) => fields.text),
  )
  const inOverview = withoutThose(
    linked.map(({ fields }) => fields.text),
    lines,
  )
  if (onSheet.length === 0 && inOverview.length === 0) return null
  const params = { project: project.fields.name, onSheet: onSheet.join('／'), inOverview: inOverview.join('／') }
  const spot = { recordId: value.id, field: 'text', others: linked.map(({ id }) => id) }
  return findingAt('target-situation', 'attention', spot, params)
}

function withoutThose(texts: readonly string[], others: readonly string[]): readonly string[] {
  const bare = new Set(others.map(bareText))
  return texts.filter((text) => !bare.has(bareText(text)))
}
