import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SheetCell } from '#renderer/sheets/cells/sheet-cell.tsx'
import { SliceProvider, type TextSlices } from '#renderer/sheets/sheet-context.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const line: SheetLine = {
  text: '14項目のうち12項目を公開',
  address: null,
  recordId: null,
  marks: [{ note: createIds()(), mark: '※1', isNumbered: false }],
  asides: [{ kind: 'percent', text: '（85.7%）' }],
}

/** What a page shows of the cell that has these stretches of its texts. */
function onPage(slices: TextSlices, isRich: boolean): string {
  const cell = <SheetCell line={line} place="row" label="目標" isRich={isRich} />
  return renderToStaticMarkup(<SliceProvider value={slices}>{cell}</SliceProvider>).replaceAll(/<[^>]*>/g, '')
}

describe('SheetCell on paper', () => {
  it.each([false, true])(
    'goes on with what is said beside a text whose last letter stood on the page before',
    (isRich) => {
      expect(onPage(new Map([['row 目標 aside 0', { from: 5, to: 7 }]]), isRich)).toBe('%）')
      expect(onPage(new Map(), isRich)).toBe('')
    },
  )

  it.each([false, true])('has its ※ behind its last letter alone', (isRich) => {
    const { length } = line.text
    expect(onPage(new Map([['row 目標', { from: 0, to: 7 }]]), isRich)).toBe('14項目のうち')
    expect(onPage(new Map([['row 目標', { from: 7, to: length }]]), isRich)).toBe('12項目を公開※1')
  })
})
