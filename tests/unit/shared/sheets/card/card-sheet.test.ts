import { describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { endProject } from '#shared/domain/structure/lifecycle.ts'
import { readSections } from '#shared/sheets/card/section-entry.ts'
import { readTags } from '#shared/sheets/card/tag-text.ts'
import { cardSheetOf, type CardSheet } from '#shared/sheets/card/card-sheet.ts'
import { textAt } from '#shared/sheets/cells/cell-text.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { printedCard } from '#shared/sheets/cells/without-blanks.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { valueOf } from '../../../../helpers/run-host.ts'
import { measureCalled, placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const newId = createNewIds()

function cardOf(model: PlanModel, owner: Parameters<typeof cardSheetOf>[1]): CardSheet {
  const card = cardSheetOf(model, owner)
  if (card === null) throw new Error('no card')
  return card
}

function written(model: PlanModel, address: CellAddress | null, text: string): PlanModel {
  if (address === null) throw new Error('nobody edits this line')
  return model.withChanges(valueOf(writeCell(model, address, { text, newId })))
}

describe('the fields of a card', () => {
  it('stand in the order of their sheet: 概要・手法 of 有害鳥獣 comes behind the indicators', () => {
    const model = sampleModel('川本町')
    const labels = (name: string) => {
      const { before, behind } = cardOf(model, placeOf(model, name).id).fields
      return [before, behind].map((fields) => fields.map(({ label }) => label))
    }
    expect(labels('押印廃止の取組')).toEqual([['目標とするべき状況', '背景・課題・必要性', '目的', '概要・手法'], []])
    expect(labels('有害鳥獣被害防止対策事業')).toEqual([
      ['目標とするべき状況', '背景・課題・必要性', '目的'],
      ['概要・手法'],
    ])
  })
})

describe('the card of a repeat', () => {
  it('shows the text of its original, and keeps another one to itself', () => {
    const model = sampleModel('島田市')
    const [original, repeat] = [0, 1].map((rank) => measureCalled(model, '官民データの活用促進', rank).id)
    const kgi = (present: PlanModel, owner = repeat!) => cardOf(present, owner).fields.before[0]!.lines[0]!
    expect(kgi(model)).toMatchObject({ text: kgi(model, original).text, origin: 'inherited' })
    expect(textAt(model, kgi(model).address!)).toBe(kgi(model, original).text)
    expect(printedCard(cardOf(model, repeat!)).fields.before[0]?.lines[0]?.text).toBe(kgi(model).text)

    const edited = written(model, kgi(model).address, 'この柱だけの目標')
    expect(kgi(edited)).toMatchObject({ text: 'この柱だけの目標', origin: 'different' })
    expect(kgi(edited, original).text).toBe(kgi(model).text)
    expect(kgi(written(edited, kgi(edited).address, ''))).toMatchObject({ origin: 'inherited' })
  })
})

describe('the head of a card', () => {
  it('takes tags in one cell, with or without their brackets', () => {
    expect(readTags('project', 'statusTags', '新規、【一部実施済】')).toEqual(['【新規】', '【一部実施済】'])
    expect(readTags('placement', 'audienceTags', '[市民][事業者] 職員')).toEqual(['市民', '事業者', '職員'])
    expect(readTags('annexRow', 'cells', 'あ、い')).toBeNull()
    const model = sampleModel('島田市')
    const place = placeOf(model, '電子契約推進事業').id
    const edited = written(model, cardOf(model, place).statusTags!.address, '新規')
    expect(cardOf(edited, place).statusTags?.text).toBe('【新規】')
  })

  it('takes 担当課 with their roles, and finds the sections of the register', () => {
    const model = sampleModel('川本町')
    const entries = readSections(model, '(主)総務財政課、（副）各担当課、健康福祉課ほか')
    const named = entries.map(({ section, ...entry }) => ({
      ...entry,
      section: section === null ? null : model.find('section', section)?.fields.name,
    }))
    expect(named).toEqual([
      { text: '総務財政課', role: 'main', others: false, section: '総務財政課' },
      { text: '各担当課', role: 'sub', others: false, section: null },
      { text: '健康福祉課ほか', role: 'none', others: true, section: '健康福祉課' },
    ])
    const place = placeOf(model, '押印廃止の取組').id
    const { sections } = cardOf(model, place)
    const edited = written(model, sections.at(-1)!.address, '(主)総務財政課、会計室')
    expect(cardOf(edited, place).sections.length).toBe(sections.length + 2)
  })

  it('says on paper how a project ended', () => {
    const model = sampleModel('福山市')
    const [place] = model.list('placement')
    const ended = endProject(model, place!.fields.project, { as: 'stopped', since: '2023', reason: '利用が少ない' })
    const { lifecycle } = printedCard(cardOf(model.withChanges(ended), place!.id))
    expect(lifecycle.map(({ text }) => text)).toEqual(['廃止（2023年度から）', '利用が少ない'])
  })
})
