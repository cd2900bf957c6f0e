import { mergeOrder } from '../../domain/compare/merge-order.ts'
import { textDifference, type TextStretch } from '../../domain/compare/text-difference.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import { planStatements } from './plan-statements.ts'
import type { Statement, StatementGroup } from './statement.ts'

/** 新旧対照表 of two states of a plan. `before` and `after` of a row are null where that state has no such thing. */
export type ComparisonSheet = {
  readonly heading: SheetHeading
  /** What stands above the columns: 第1.0版, 令和8年11月19日 17:02 の状態. */
  readonly names: ComparedNames
  readonly groups: readonly ComparisonGroup[]
}

export type ComparedNames = { readonly before: string; readonly after: string }

export type ComparisonGroup = {
  readonly key: string
  readonly title: string
  readonly kind: 'changed' | 'added' | 'removed'
  readonly rows: readonly ComparisonRow[]
}

export type ComparisonRow = {
  readonly key: string
  readonly label: string
  readonly before: readonly TextStretch[] | null
  readonly after: readonly TextStretch[] | null
  readonly reason: string
}

export const COMPARISON_TITLE = '新旧対照表'

/** What two states of a plan say differently, in the order of the plan; groups and things in which nothing differs are left out. */
export function comparisonSheetOf(before: PlanModel, after: PlanModel, names: ComparedNames): ComparisonSheet {
  const [old, now] = [byKey(planStatements(before)), byKey(planStatements(after))]
  const groups = mergeOrder([...old.keys()], [...now.keys()])
    .map((key) => compareGroups(old.get(key) ?? null, now.get(key) ?? null))
    .filter((group) => group !== null)
  return { heading: planHeading(after, COMPARISON_TITLE), names, groups }
}

function byKey<T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.key, each]))
}

function compareGroups(before: StatementGroup | null, after: StatementGroup | null): ComparisonGroup | null {
  const group = after ?? before
  if (group === null) return null
  const [old, now] = [byKey(before?.statements ?? []), byKey(after?.statements ?? [])]
  const rows = mergeOrder([...old.keys()], [...now.keys()]).flatMap((key) =>
    compareStatements(old.get(key) ?? null, now.get(key) ?? null),
  )
  if (rows.length === 0) return null
  return { key: group.key, title: group.title, kind: kindOf(before, after), rows }
}

function kindOf(before: StatementGroup | null, after: StatementGroup | null): ComparisonGroup['kind'] {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

function compareStatements(before: Statement | null, after: Statement | null): readonly ComparisonRow[] {
  const told = after ?? before
  if (told === null || before?.text === after?.text) return []
  const difference = textDifference(before?.text ?? '', after?.text ?? '')
  return [
    {
      key: told.key,
      label: told.label,
      before: before === null ? null : difference.before,
      after: after === null ? null : difference.after,
      reason: after?.reason ?? '',
    },
  ]
}
