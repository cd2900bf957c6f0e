// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { measureFit } from '#renderer/paper/measure-fit.ts'
import { cardsLayoutOf } from '#renderer/paper/paper-layout.ts'
import { izunokuni } from '#shared/domain/form/presets/izunokuni.ts'
import { placeOf, sampleModel } from '../../../helpers/sample-model.ts'

const model = sampleModel('伊豆の国市')
const owner = placeOf(model, '窓口業務の改革').id
const sheet = cardsLayoutOf(model, izunokuni, [owner])!
/** None of its blocks is broken. */
const layout = { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, partCount: 0 })) }
const setup = { typeSize: 10, minimumSize: 6 }
const card = { owner, layout, setup }

const PAGE_HEIGHT = 800
/** Height of the card for each point of its type: of 90 it fits in 8.5 points. */
let heightPerPoint = 90

/** A page that shows the blocks of the card and nothing else. */
function pageOfCard(): HTMLElement {
  const page = document.createElement('div')
  page.style.lineHeight = '20px'
  page.innerHTML = `<div class="paper-body"><table class="sheet-table">${'<tbody data-block></tbody>'.repeat(layout.blocks.length)}</table></div>`
  document.body.replaceChildren(page)
  return page
}

/** The layout that jsdom does not have. */
function boxOf(this: HTMLElement): DOMRect {
  if (this.matches('.paper-body')) return new DOMRect(0, 0, 500, PAGE_HEIGHT)
  if (!this.matches('[data-block]')) return new DOMRect()
  const page = this.closest<HTMLElement>('body > *')
  const size = Number.parseFloat(page?.style.getPropertyValue('--type-size') || String(setup.typeSize))
  return new DOMRect(0, 0, 500, (heightPerPoint * size) / layout.blocks.length)
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(boxOf)
})
afterEach(() => vi.restoreAllMocks())

describe('measureFit', () => {
  it('tells the largest type in which the card fits, and leaves the page as it was', async () => {
    heightPerPoint = 90
    const page = pageOfCard()
    const before = document.body.innerHTML
    expect(await measureFit(page, card, new AbortController().signal)).toEqual({ lines: 6, smaller: 8.5 })
    expect(document.body.innerHTML).toBe(before)
  })

  it('tries no type where the card fits, and finds none where it is too long', async () => {
    heightPerPoint = 79
    expect(await measureFit(pageOfCard(), card, new AbortController().signal)).toEqual({ lines: 0, smaller: null })
    heightPerPoint = 140
    expect(await measureFit(pageOfCard(), card, new AbortController().signal)).toEqual({ lines: 31, smaller: null })
  })

  it('lets the page work between two sizes, and stops when it is told to', async () => {
    heightPerPoint = 90
    const page = pageOfCard()
    const search = new AbortController()
    const found = measureFit(page, card, search.signal)
    expect(document.body.children).toHaveLength(2)
    search.abort()
    expect(await found).toBeNull()
    expect([...document.body.children]).toEqual([page])
  })
})
