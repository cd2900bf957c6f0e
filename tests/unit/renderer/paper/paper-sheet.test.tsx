import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '#renderer/paper/paper-sheet.tsx'
import { cardsLayoutOf } from '#renderer/paper/paper-layout.ts'
import { PageOfSheetProvider } from '#renderer/sheets/sheet-context.ts'
import { allParts } from '#renderer/sheets/sheet-layout.ts'
import { shimada } from '#shared/domain/form/presets/shimada.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'

const model = sampleModel('島田市')
const [measure] = model.list('measure').filter(({ fields }) => fields.parent !== null)
const layout = cardsLayoutOf(model, shimada, [measure!.id])!

/** The head as it stands on the second of three pages. */
function onSecondPage(head: React.ReactNode): string {
  return renderToStaticMarkup(<PageOfSheetProvider value={{ page: 1, of: 3 }}>{head}</PageOfSheetProvider>)
}

describe('blocksOf', () => {
  it('puts a head that stands once before the other blocks, without the number of a page', () => {
    const [head, ...others] = blocksOf(layout, { isHeadOnce: true })
    expect(others).toEqual(layout.blocks)
    expect(onSecondPage(layout.head)).toContain('(2)')
    expect(onSecondPage(head!.draw(allParts(head!)))).not.toContain('(2)')
  })
})
