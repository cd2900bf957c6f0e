import type { FormPart } from '../../../domain/form/form.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { sectionText } from '../../cells/section-text.ts'
import { plainLine, type SheetLine } from '../../cells/sheet-line.ts'
import type { Composed, FormSubject } from '../form-subject.ts'

/**
 * 担当課: each in a line of its own; or, where the form joins them, those of the same role one behind the other, (主) and (副) each once, and below
 * them what they are in charge of (※電子決済分) where their own words do not say it.
 */
export function sectionCell({ model, card }: FormSubject, { joint }: FormPart): readonly Composed[] {
  const own = '担当課'
  const lines = card.sections
  if (lines.length === 0) return []
  if (joint === null) return [{ own, content: { kind: 'lines', lines, isRich: false } }]
  const entries = lines.map((line) => ({
    line,
    record: line.recordId === null ? null : model.find('responsibility', line.recordId),
  }))
  const rows = runsOf(entries).flatMap((run, index, all) => {
    const [scope = '', next = ''] = [run, all[index + 1]].map((each) => each?.slice(0, 1).map(scopeOf).join())
    return scope === '' || scope === next ? [joinedRun(run, joint)] : [joinedRun(run, joint), [plainLine(scope)]]
  })
  return [{ own, content: { kind: 'lines', lines: [], rows, isRich: false } }]
}

type Entry = { readonly line: SheetLine; readonly record: PlanRecord<'responsibility'> | null }

/** Entries behind each other with the same role and the same scope. */
function runsOf(entries: readonly Entry[]): ReadonlyArray<readonly Entry[]> {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const before = runs.at(-1)?.at(-1)
    if (before !== undefined && keyOf(before) === keyOf(entry)) runs.at(-1)?.push(entry)
    else runs.push([entry])
  }
  return runs
}

function keyOf(entry: Entry): string {
  return `${entry.record?.fields.role ?? 'none'} ${scopeOf(entry)}`
}

function joinedRun(run: readonly Entry[], joint: string): readonly SheetLine[] {
  return run.map(({ line, record }, rank) => {
    const text = rank > 0 && record !== null ? sectionText({ ...record.fields, role: 'none' }) : line.text
    return { ...line, text: rank === run.length - 1 ? text : `${text}${joint}` }
  })
}

/** What an entry is in charge of, '' where its own words say so. */
function scopeOf({ line, record }: Entry): string {
  const scope = record?.fields.scopeNote ?? ''
  return line.text.includes(scope) ? '' : scope
}
