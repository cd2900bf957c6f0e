import { checkPlan } from '../../domain/check/acceptances.ts'
import { findingKey, severities, type Finding } from '../../domain/check/finding.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { findingSentence, findingText, ruleWords, severityWords } from '../../messages/finding-sentences.ts'
import { recordPlace } from '../places/record-place.ts'
import { planHeading } from '../sheet-heading.ts'
import { plainLine } from '../cells/sheet-line.ts'
import type { TableGroup, TableRow, TableSheetKind } from './table-sheet.ts'

/** 点検: what the plan contradicts itself in, and what of it the officer lets stand, for which reason. Nobody writes into it. */
export const findingsSheet: TableSheetKind = {
  title: '点検',
  shelf: 'plan',
  of: (model) => ({
    heading: planHeading(model, '点検'),
    lead: '',
    columns: [
      { label: '項目', weight: 3 },
      { label: '場所', weight: 4 },
      { label: '内容', weight: 9 },
      { label: '了承の理由', weight: 4 },
    ],
    groups: groupsOf(model),
    foot: [],
  }),
}

function groupsOf(model: PlanModel): readonly TableGroup[] {
  const { open, accepted } = checkPlan(model)
  const bySeverity = Map.groupBy(open, ({ severity }) => severity)
  return [
    ...severities.map((severity) => ({
      key: severity,
      title: `${severityWords[severity]}（${String(bySeverity.get(severity)?.length ?? 0)}）`,
      rows: (bySeverity.get(severity) ?? []).map((finding) => rowOf(model, finding, '')),
    })),
    {
      key: 'accepted',
      title: `${findingText.accepted}（${String(accepted.length)}）`,
      rows: accepted.map(({ finding, acceptance }) => rowOf(model, finding, acceptance.fields.reason)),
    },
  ].filter(({ rows }) => rows.length > 0)
}

function rowOf(model: PlanModel, finding: Finding, reason: string): TableRow {
  const { what } = findingSentence(finding, model.plan.fields.calendar)
  const texts = [ruleWords[finding.rule], recordPlace(model, finding.recordId, finding.field), what, reason]
  const cells = texts.map((text) => [plainLine(text)])
  return { key: findingKey(finding), cells, depth: 0, isBlank: false }
}
