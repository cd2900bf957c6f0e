import type { FormPart } from '../../domain/form/form.ts'
import type { ScheduleLane } from '../schedule/schedule-grid.ts'
import { plainLine, type SheetLine } from '../cells/sheet-line.ts'
import type { FormContent, FormIndicator, FormLines } from './form-content.ts'

type Affixes = Pick<FormPart, 'before' | 'behind' | 'joint'>

/** Texts that begin with a mark of their own, or go on with what stands before them: no bullet is put before these. */
const OWN_MARK = /^[\s　]*(?:[・●○◇◆■□※➔→⇒]|\d+月)/u

/** Texts that stand in brackets already, or begin with ※. */
const IN_BRACKETS = /^[（(【※]/u

/** A content as the form words it: its texts between what stands before and behind each, or run on in one line. */
export function withAffixes(content: FormContent, part: Affixes): FormContent {
  const { before, behind, joint } = part
  if (before === null && behind === null && joint === null) return content
  switch (content.kind) {
    case 'lines':
      return withWords(content, part)
    case 'indicator-list':
      return { ...content, rows: content.rows.map((row) => asBullet(row, part)) }
    case 'targets':
      return { ...content, rows: content.rows.map((row) => ({ ...row, remarks: inBrackets(row.remarks, part) })) }
    case 'schedule':
      return { ...content, lanes: content.lanes.map((lane) => withBullets(lane, part)) }
    default:
      return content
  }
}

function withWords(content: FormLines, part: Affixes): FormLines {
  const lines = content.lines.filter(({ text }) => text !== '').map((line) => enclosed(line, part))
  if (part.joint === null || content.rows !== undefined) return { ...content, lines }
  const last = lines.length - 1
  const row = lines.map((line, rank) => (rank === last ? line : { ...line, text: `${line.text}${part.joint ?? ''}` }))
  return { ...content, lines: [], rows: [row] }
}

/** A text between brackets, unless it brings some itself; behind a bullet, unless it has a mark of its own. A heading in it (【…】) stays before the bullet. */
function enclosed(line: SheetLine, { before, behind }: Affixes): SheetLine {
  const { text } = line
  if (behind !== null)
    return text === '' || IN_BRACKETS.test(text) ? line : { ...line, text: `${before ?? ''}${text}${behind}` }
  const [, heading = '', words = ''] = /^(【[^】]*】\s*)?(.*)$/su.exec(text) ?? []
  return words === '' || OWN_MARK.test(words) ? line : { ...line, text: `${heading}${before ?? ''}${words}` }
}

/** What limits an indicator, unless it brings brackets or a ※ itself. */
function inBrackets(remarks: readonly string[], { before, behind }: Affixes): readonly string[] {
  return remarks.map((remark) => (IN_BRACKETS.test(remark) ? remark : `${before ?? ''}${remark}${behind ?? ''}`))
}

/** The bullet of an indicator stands before its heading, its name, or the first of its values where neither is printed. */
function asBullet(row: FormIndicator, part: Affixes): FormIndicator {
  if (row.isUnderHeading) return { ...row, rowLabel: enclosed(plainLine(row.rowLabel), part).text }
  if (row.name.text !== '') return { ...row, name: enclosed(row.name, part) }
  const [first, ...rest] = row.baseline.length > 0 ? row.baseline : row.targets
  if (first === undefined) return row
  const begun = [enclosed(first, part), ...rest]
  return row.baseline.length > 0 ? { ...row, baseline: begun } : { ...row, targets: begun }
}

function withBullets(lane: ScheduleLane, part: Affixes): ScheduleLane {
  return { ...lane, cells: lane.cells.map((lines) => lines.map((line) => enclosed(line, part))) }
}
