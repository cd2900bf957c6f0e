import { describe, expect, it } from 'vitest'
import { linkSituation, unlinkSituation } from '#shared/domain/situation/link-situation.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listSheets } from '#shared/sheets/sheet-choice.ts'
import { printedSituations, situationsSheetOf, type SituationRow } from '#shared/sheets/situations-sheet.ts'
import { createNewIds } from '../../../helpers/new-ids.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'

const model = sampleModel('川本町')

const rowsOf = (of: PlanModel, pillar: number): readonly SituationRow[] =>
  situationsSheetOf(of).measures[pillar]!.groups.flatMap(({ rows }) => rows)

/** Every cell of a column with its height, from above. */
function column(rows: readonly SituationRow[], name: keyof SituationRow) {
  return rows.flatMap((row) => {
    const cell = row[name]
    return cell === null ? [] : [{ span: cell.span, texts: cell.lines.map(({ text }) => text) }]
  })
}

describe('situationsSheetOf', () => {
  it('merges the cells of 川本町 as it prints them: three projects serve three aims in a row', () => {
    const rows = rowsOf(model, 0)
    expect(column(rows, 'projects').map(({ span, texts }) => [span, texts.length])).toEqual([
      [2, 2],
      [1, 2],
      [2, 1],
      [2, 3],
      [3, 3],
      [1, 1],
    ])
    expect(column(rows, 'target').map(({ span }) => span)).toEqual([2, 1, 2, 2, 1, 1, 1, 1])
    expect(column(rows, 'current')).toHaveLength(11)
  })

  it('fills every column of every group: the heights of its cells come to its rows', () => {
    for (const { groups } of situationsSheetOf(model).measures) {
      for (const { rows } of groups) {
        for (const name of ['current', 'target', 'projects'] as const) {
          expect(column(rows, name).reduce((sum, { span }) => sum + span, 0)).toBe(rows.length)
        }
      }
    }
  })

  it('takes a merged cell apart when one link goes, and merges it again', () => {
    const link = model
      .list('situationLink')
      .find(
        ({ fields }) =>
          model.find('situation', fields.from)?.fields.text.startsWith('行政サービスにおいて') === true &&
          model.find('project', fields.to) !== null,
      )!
    const apart = model.withChanges(unlinkSituation(model, link.fields))
    expect(column(rowsOf(apart, 0), 'projects').map(({ span }) => span)).toEqual([2, 1, 2, 2, 1, 1, 1, 1])
    const again = apart.withChanges(linkSituation(apart, link.fields, createNewIds()))
    expect(rowsOf(again, 0)).toEqual(rowsOf(model, 0))
    expect(linkSituation(model, link.fields, createNewIds())).toEqual([])
  })

  it('merges the present situations that several aims share', () => {
    const pillar = model.list('measure')[0]!.id
    const targets = model.listBy('situation', 'measure', pillar).filter(({ fields }) => fields.kind === 'target')
    const [first, second] = targets
    const currents = model
      .list('situationLink')
      .filter(({ fields }) => fields.to === first!.id || fields.to === second!.id)
    const newId = createNewIds()
    const shared = currents.reduce(
      (present, { fields }) =>
        [first!, second!].reduce(
          (each, { id }) => each.withChanges(linkSituation(each, { from: fields.from, to: id }, newId)),
          present,
        ),
      model,
    )
    const merged = column(
      situationsSheetOf(shared).measures.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)),
      'current',
    )
    expect(merged.some(({ span, texts }) => span === 2 && texts.length === currents.length)).toBe(true)
  })

  it('keeps a present situation that leads nowhere', () => {
    const link = model.list('situationLink').find(({ fields }) => model.find('situation', fields.to) !== null)!
    const loose = model.withChanges(unlinkSituation(model, link.fields))
    const text = model.find('situation', link.fields.from)!.fields.text
    const cells = situationsSheetOf(loose).measures.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    expect(cells.some(({ current, target }) => current?.lines[0]?.text === text && target?.lines.length === 0)).toBe(
      true,
    )
  })
})

describe('printedSituations', () => {
  it('leaves out measures without situations; such a plan keeps its empty sheet among the settings', () => {
    const other = sampleModel('伊豆の国市')
    expect(situationsSheetOf(other).measures.length).toBeGreaterThan(0)
    expect(printedSituations(situationsSheetOf(other)).measures).toEqual([])
    const shelfOf = (of: PlanModel) => listSheets(of).find(({ choice }) => choice.kind === 'situations')!.shelf
    expect([shelfOf(model), shelfOf(other)]).toEqual(['plan', 'register'])
  })
})
