import type { FormPart } from '../../paper/form/form.ts'
import type { ScheduleLane } from '../schedule-grid.ts'
import type { SheetLine } from '../sheet-line.ts'
import type { FormContent } from './form-content.ts'

type Affixes = Pick<FormPart, 'before' | 'behind' | 'joint'>

/** Texts that begin with a mark of their own, or go on with what stands before them: no bullet is put before these. */
const OWN_MARK = /^[\s　]*(?:[・●○◇◆■□※➔→⇒【①-⑳]|\d+月)/u

/** A content as the form words it: its texts between what stands before and behind each, or run on in one line. */
export function withAffixes(content: FormContent, part: Affixes): FormContent {
  const { before, behind, joint } = part
  if (before === null && behind === null && joint === null) return content
  switch (content.kind) {
    case 'lines':
      return { ...content, isRunning: joint !== null, lines: joined(content.lines, part) }
    case 'indicator-list':
      return { ...content, rows: content.rows.map((row) => ({ ...row, name: enclosed(row.name, part) })) }
    case 'schedule':
      return { ...content, lanes: content.lanes.map((lane) => withBullets(lane, part)) }
    default:
      return content
  }
}

function joined(lines: readonly SheetLine[], part: Affixes): readonly SheetLine[] {
  const shown = lines.filter(({ text }) => text !== '').map((line) => enclosed(line, part))
  return shown.map((line, index) =>
    index === shown.length - 1 ? line : { ...line, text: `${line.text}${part.joint ?? ''}` },
  )
}

function enclosed(line: SheetLine, { before, behind }: Affixes): SheetLine {
  if (line.text === '') return line
  const isMarked = behind === null && OWN_MARK.test(line.text)
  return { ...line, text: `${isMarked ? '' : (before ?? '')}${line.text}${behind ?? ''}` }
}

function withBullets(lane: ScheduleLane, part: Affixes): ScheduleLane {
  return { ...lane, cells: lane.cells.map((lines) => lines.map((line) => enclosed(line, part))) }
}
