import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPdfJoiner } from '#electron/host/pdf/pdf-joiner.ts'
import type { PdfDict, PdfValue } from '#electron/host/pdf/pdf-value.ts'
import { getDict, readPdf, readTree, type PdfFile } from '#electron/host/pdf/read-pdf.ts'
import { buildPdf, type BuiltPage } from '../../../../helpers/paper/build-pdf.ts'
import { readWays } from '../../../../helpers/paper/read-ways.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

const FIRST: BuiltPage = {
  title: 'Plan',
  headings: [
    [1, 'Plan'],
    [2, 'Policy'],
    [3, 'Card 1'],
  ],
  place: 'heading-policy',
  link: '/A <</S /URI\n/URI (elsewhere:heading-annex)>>',
  node: 'node1',
}
const SECOND: BuiltPage = {
  title: 'second part',
  headings: [
    [3, 'Card 2'],
    [2, 'Annex'],
    [3, 'Table'],
  ],
  place: 'heading-annex',
  link: '/A <</S /URI\n/URI (https://example.org/)>>',
  node: 'node2',
}

function joinPages(pages: readonly BuiltPage[]): Uint8Array {
  const joiner = createPdfJoiner()
  for (const page of pages) joiner.add(buildPdf(page))
  return joiner.end()
}

async function joined(...pages: readonly BuiltPage[]) {
  const bytes = joinPages(pages)
  const file = join(makeTempFolder(), 'joined.pdf')
  writeFileSync(file, bytes)
  const pdf = readPdf(bytes)
  const pageList = listOf(getDict(pdf, pdf.catalog.get('Pages')).get('Kids')).map((kid) => {
    const part = getDict(pdf, kid)
    return getDict(pdf, listOf(part.get('Kids'))[0])
  })
  return { bytes, pdf, file, pages: pageList, structure: getDict(pdf, pdf.catalog.get('StructTreeRoot')) }
}

describe('createPdfJoiner', () => {
  it('puts the pages one behind the other, with their content as it was', async () => {
    const { pdf, pages } = await joined(FIRST, SECOND)
    expect(getDict(pdf, pdf.catalog.get('Pages')).get('Count')).toBe('2')
    expect(pages.map((page) => streamAt(pdf, page))).toEqual(
      [FIRST, SECOND].map(({ title }) => expect.stringContaining(`% ${title} <</K 1 0 R>> endobj\nendstream`)),
    )
  })

  it('nests the outline by the levels of the headings, over the borders of the parts', async () => {
    const { file } = await joined(FIRST, SECOND)
    expect((await readWays(file)).outline).toEqual([
      { depth: 0, title: 'Plan', page: 1 },
      { depth: 1, title: 'Policy', page: 1 },
      { depth: 2, title: 'Card 1', page: 1 },
      { depth: 2, title: 'Card 2', page: 2 },
      { depth: 1, title: 'Annex', page: 2 },
      { depth: 2, title: 'Table', page: 2 },
    ])
  })

  it('leads to places in other parts, and leaves other addresses as they are', async () => {
    const { pdf, file, pages } = await joined(FIRST, SECOND)
    expect((await readWays(file)).links).toMatchObject([{ from: 1, to: 2 }, { from: 2 }])
    const [elsewhere, outside] = pages.map((page) => getDict(pdf, listOf(page.get('Annots'))[0]))
    expect(elsewhere!.get('Dest')).toBe('/heading-annex')
    expect(elsewhere!.has('A')).toBe(false)
    expect(getDict(pdf, outside!.get('A')).get('URI')).toBe('(https://example.org/)')
  })

  it('has one structure, in which pages and links find their elements and elements their document', async () => {
    const { pdf, pages, structure } = await joined(FIRST, SECOND)
    const document = getDict(pdf, structure.get('K'))
    const elements = listOf(document.get('K')).map((element) => getDict(pdf, element))
    expect(elements.map((element) => element.get('ID'))).toEqual(
      ['0.node10', '0.node11', '0.node12', '1.node20', '1.node21', '1.node22'].map((name) => `(${name})`),
    )
    expect(elements.map((element) => element.get('P'))).toEqual(elements.map(() => structure.get('K')))
    expect(getDict(pdf, document.get('P'))).toEqual(structure)

    const keys = new Map(readTree(pdf, getDict(pdf, structure.get('ParentTree')), 'Nums'))
    expect([...keys.keys()]).toEqual(['0', '1', '2', '3'])
    expect(structure.get('ParentTreeNextKey')).toBe('4')
    const ofPages = pages.map((page) => idsAt(pdf, keys.get(textAt(page, 'StructParents'))!))
    expect(ofPages).toEqual([
      ['(0.node10)', '(0.node11)', '(0.node12)'],
      ['(1.node20)', '(1.node21)', '(1.node22)'],
    ])
    const marks = pages.map((page) => getDict(pdf, listOf(page.get('Annots'))[0]))
    const ofMarks = marks.map((mark) => getDict(pdf, keys.get(textAt(mark, 'StructParent'))).get('ID'))
    expect(ofMarks).toEqual(['(0.node10)', '(1.node20)'])
    const names = readTree(pdf, getDict(pdf, structure.get('IDTree')), 'Names')
    expect(names.map(([name, element]) => getDict(pdf, element).get('ID') === name)).toEqual(names.map(() => true))
    expect(names.length).toBe(6)
  })

  it('has title, language and marks of the first part', async () => {
    const { pdf } = await joined(FIRST, SECOND)
    expect(getDict(pdf, pdf.trailer.get('Info')).get('Title')).toBe('(Plan)')
    expect(pdf.catalog.get('Lang')).toBe('(ja)')
    expect(getDict(pdf, pdf.catalog.get('MarkInfo')).get('Marked')).toBe('true')
  })

  it('says of each object where it stands, and takes none along that nothing needs', async () => {
    const { bytes, pdf } = await joined(FIRST, SECOND)
    const text = Buffer.from(bytes).toString('latin1')
    const count = Number(pdf.trailer.get('Size')) - 1
    expect([...text.matchAll(/^\d+ 0 obj$/gm)].length).toBe(count)
    expect(text.match(/\/Type \/Catalog/g)).toHaveLength(1)
    expect(text.match(/\/Type \/Outlines/g)).toHaveLength(1)
    expect(text.match(/\/Type \/StructTreeRoot/g)).toHaveLength(1)
    for (let number = 1; number <= count; number += 1) expect(() => pdf.get(number)).not.toThrow()
    const table = text
      .slice(text.indexOf('\nxref\n') + 1)
      .split('\n')
      .slice(3, 3 + count)
    const starts = table.map((line) => text.slice(Number(line.slice(0, 10))).split('\n', 1)[0])
    expect(starts).toEqual(starts.map((_, index) => `${String(index + 1)} 0 obj`))
  })

  it('tells elements apart that two parts name alike, also for those that refer to them', async () => {
    const { pdf, structure } = await joined(FIRST, { ...SECOND, node: FIRST.node })
    const names = readTree(pdf, getDict(pdf, structure.get('IDTree')), 'Names')
    expect(names.map(([name]) => name)).toEqual(
      ['0.node10', '0.node11', '0.node12', '1.node10', '1.node11', '1.node12'].map((name) => `(${name})`),
    )
    for (const [name, element] of names) {
      const { ID, A } = Object.fromEntries(getDict(pdf, element))
      expect(ID).toBe(name)
      expect(A).toEqual(
        new Map<string, unknown>([
          ['O', '/Table'],
          ['Headers', [name]],
        ]),
      )
    }
  })

  it('throws rather than guess where a part is written in another way', () => {
    const packed = Buffer.from('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n')
    const joiner = createPdfJoiner()
    joiner.add(buildPdf(FIRST))
    expect(() => joiner.add(packed)).toThrow('no plain table')
  })

  it('throws where there is nothing to join', () => {
    expect(() => createPdfJoiner().end()).toThrow('nothing to join')
  })
})

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : []
}

function textAt(dict: PdfDict, key: string): string {
  const value = dict.get(key)
  return typeof value === 'string' ? value : ''
}

function streamAt(pdf: PdfFile, page: PdfDict): string {
  const contents = page.get('Contents') as { readonly ref: number }
  return String(pdf.get(contents.ref).stream)
}

/** The names of the elements in the list to which a key leads. */
function idsAt(pdf: PdfFile, value: PdfValue): readonly (PdfValue | undefined)[] {
  const { ref } = value as { readonly ref: number }
  return listOf(pdf.get(ref).value).map((element) => getDict(pdf, element).get('ID'))
}
