import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { cardsLayoutOf } from '#renderer/paper/paper-layout.ts'
import { paperText } from '#renderer/messages/paper-text.ts'
import { layoutOf } from '#renderer/sheets/sheet-layouts.ts'
import { allParts, type SheetBlock } from '#renderer/sheets/sheet-layout.ts'
import { mishima } from '#shared/domain/form/presets/mishima.ts'
import { shimada } from '#shared/domain/form/presets/shimada.ts'
import { izunokuni } from '#shared/domain/form/presets/izunokuni.ts'
import { roadmapSheetOf } from '#shared/sheets/schedule/roadmap-sheet.ts'
import { placeOf, sampleModel } from '../../../helpers/sample-model.ts'

/** A block as it goes on, on a page on which none of its parts stand any more. */
function restOf(block: SheetBlock): string {
  return renderToStaticMarkup(block.draw({ parts: [], isContinued: true }))
}

describe('a block of the roadmap that goes on behind its last lane', () => {
  it('still has the row in which its title and what is reached go on', () => {
    const model = sampleModel('福山市')
    const [group] = roadmapSheetOf(model).groups
    const rest = restOf(layoutOf(model, { kind: 'roadmap', owner: null }, 'paper')!.blocks[0]!)
    expect(rest).toContain(`${group!.title}</span>`)
    expect(rest).toContain(group!.reached[0]!.text)
  })
})

describe('the rows of a measure in a form', () => {
  it.each([mishima, shimada])('hold its table and the notes below it together: $name', (form) => {
    const model = sampleModel('島田市')
    const noted = model.list('measure').flatMap(({ id }) => cardsLayoutOf(model, form, [id])?.blocks ?? [])
    const kept = [
      ...Map.groupBy(
        noted.filter((block) => block.kept !== undefined),
        (block) => block.kept,
      ).values(),
    ]
    expect(kept.some(({ length }) => length > 1)).toBe(true)
    for (const [first, ...others] of kept) {
      expect(first?.key).toBe(first?.kept)
      for (const { key } of others) expect(key).toContain(first!.key.split(' row ')[0])
    }
  })
})

describe('a row of a form that goes on', () => {
  it('says so behind the first of its labels alone', () => {
    const model = sampleModel('伊豆の国市')
    const { id } = placeOf(model, '市役所への証明書自動交付機の設置')
    const [row] = cardsLayoutOf(model, izunokuni, [id])!.blocks
    const rest = restOf(row!)
    expect(rest.match(/<th/g)).toHaveLength(2)
    expect(rest.split(paperText.continued)).toHaveLength(2)
  })
})

describe('the heading of a chapter on paper', () => {
  it('stays with its text or with the chapters within it, and with no other chapter', () => {
    const { blocks } = layoutOf(sampleModel('三島市'), { kind: 'chapters', owner: null }, 'paper')!
    const isHeading = (title: string) =>
      blocks.find((block) => renderToStaticMarkup(block.draw(allParts(block))).includes(title))?.isHeading
    expect(isHeading('計画策定の趣旨と背景')).toBe(true)
    expect(isHeading('着実な計画推進に向けた体制について')).toBe(true)
    expect(isHeading('基本方針を実現する主な推進項目')).toBe(false)
  })
})

describe('the last row of a table', () => {
  it('stays on the page of what stands below the table', () => {
    const model = sampleModel('川本町')
    const { id } = model.list('inventory')[0]!
    const { blocks } = layoutOf(model, { kind: 'inventory', owner: id }, 'paper')!
    const kept = blocks.filter((block) => block.kept !== undefined)
    expect(kept).toEqual(blocks.slice(-kept.length))
    expect(kept.map(({ key }) => key.startsWith('foot '))).toEqual([false, true, true])
  })
})
