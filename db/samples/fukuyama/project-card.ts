import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleFields, SampleWriter } from '../sample-writer.ts'

/** Printed cells by the period they speak of, earliest first. */
export type CellsByPeriod = Readonly<Record<string, string>>

/**
 * A row of 目標スケジュール. What the plan prints in brackets after the name is the indicator's `scopeNote`, without the
 * brackets; a card that prints year cells alone has the name ''.
 */
export type TargetRow = {
  readonly indicator: SampleFields<'indicator'>
  readonly use?: Pick<SampleFields<'indicatorUse'>, 'rowLabel' | 'scopeNote'>
  /** 現在値. */
  readonly baseline?: readonly [period: string, raw: string]
  readonly targets: CellsByPeriod
}

/**
 * A card of 個別事業編. `name` stands on the card, `rowName` in the list of all projects where it differs there;
 * `inCharge` holds the names of 担当課, the last one perhaps with ほか.
 */
export type ProjectCard = {
  readonly measure: string
  readonly number: string
  readonly name: string
  readonly rowName?: string
  readonly issue: string
  readonly purpose: string
  readonly outline: string
  readonly inCharge: readonly string[]
  readonly rows: readonly TargetRow[]
}

const OTHERS = /ほか$/

/** Writes the cards in printed order, with the register of the sections that they name. */
export function writeProjectCards(
  writer: SampleWriter,
  measureIds: ReadonlyMap<string, RecordId>,
  cards: readonly ProjectCard[],
): void {
  const fields = (['課題', '目的', '概要'] as const).map((label) => ({
    label,
    field: writer.write('fieldDef', label, { label, appliesTo: 'project' }),
  }))
  const sectionIds = writeSections(writer, cards)
  for (const card of cards) {
    const key = `${card.measure}-${card.number}`
    const project = writer.write('project', key, { name: card.name })
    const placement = writer.write('placement', key, {
      project,
      measure: measureIds.get(card.measure)!,
      number: card.number,
      rowName: card.rowName ?? null,
    })
    const texts = { 課題: card.issue, 目的: card.purpose, 概要: card.outline }
    for (const { label, field } of fields) {
      writer.write('fieldValue', `${key}/${label}`, { field, owner: project, text: texts[label] })
    }
    for (const text of card.inCharge) {
      const section = sectionIds.get(text.replace(OTHERS, ''))!
      writer.write('responsibility', `${key}/${text}`, { owner: project, text, section, others: OTHERS.test(text) })
    }
    for (const [index, row] of card.rows.entries()) {
      writeTargetRow(writer, { key: `${key}/${index + 1}`, owner: placement }, row)
    }
  }
}

function writeSections(writer: SampleWriter, cards: readonly ProjectCard[]): ReadonlyMap<string, RecordId> {
  const names = new Set(cards.flatMap((card) => card.inCharge).map((text) => text.replace(OTHERS, '')))
  return new Map([...names].map((name) => [name, writer.write('section', name, { name })]))
}

function writeTargetRow(writer: SampleWriter, place: { key: string; owner: RecordId }, row: TargetRow): void {
  const { key, owner } = place
  const indicator = writer.write('indicator', key, row.indicator)
  writer.write('indicatorUse', key, { indicator, owner, ...row.use })
  if (row.baseline) {
    const [period, raw] = row.baseline
    writer.write('value', `${key}/baseline`, { owner: indicator, role: 'baseline', period, raw })
  }
  for (const [period, raw] of Object.entries(row.targets)) {
    writer.write('value', `${key}/${period}`, { owner: indicator, role: 'target', period, raw })
  }
}
