import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClipboard } from '#shared/domain/text/clipboard/read-clipboard.ts'
import { readHtml } from '#shared/domain/text/clipboard/read-html.ts'
import { readTabText, writeTabText } from '#shared/domain/text/clipboard/tab-text.ts'
import { writeHtmlTable } from '#shared/domain/text/clipboard/write-html-table.ts'

function fixture(name: string): string {
  return readFileSync(new URL(`../../../../../fixtures/clipboard/${name}`, import.meta.url), 'utf8')
}

/** A block of at least one cell whose texts are made of these pieces. */
function blockOf(pieces: readonly string[]) {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''))
  return fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
}

describe('readTabText', () => {
  it('reads cells, quoted line breaks and quotes as Excel writes them', () => {
    expect(readTabText('指標\t目標\r\n"一行目\r\n二行目"\t"「""A""」"\r\n')).toEqual([
      ['指標', '目標'],
      ['一行目\n二行目', '「"A"」'],
    ])
  })

  it('takes a quote that no cell ends with for a letter', () => {
    expect(readTabText('"A" 案\tB"\n5" 管')).toEqual([
      ['"A" 案', 'B"'],
      ['5" 管', ''],
    ])
  })

  it('reads back every block that writeTabText writes', () => {
    fc.assert(
      fc.property(blockOf(['\t', '\n', '"', '""', 'あ', ' ', '漢字', ',']), (block) => {
        expect(readTabText(writeTabText(block))).toEqual(block)
      }),
    )
  })

  it('gives a rectangle whatever it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\t', '\n', '\r', '"', 'a') }), (text) => {
        const rows = readTabText(text)
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
      }),
    )
  })
})

describe('readHtml', () => {
  it('reads cells from Excel, merged ones as one text and empty cells, without furigana', () => {
    expect(readHtml(fixture('excel-table.html'))).toEqual({
      isTable: true,
      rows: [
        ['指標', '目標値', ''],
        ['', '令和7年度', '令和8年度'],
        ['オンライン申請件数\n（年間）', '1,250件', '<未定>  A&B'],
        ['', '35%', '―'],
      ],
    })
  })

  it('reads paragraphs and lists from Word, without what it hides', () => {
    expect(readHtml(fixture('word-list.html'))).toEqual({
      isTable: false,
      rows: [
        ['　町民が24時間申請できるよう、行政手続のオンライン化を進める。'],
        [''],
        ['・手数料の電子納付'],
        ['①窓口のキャッシュレス決済(R7)'],
        ['備考'],
      ],
    })
  })

  it('writes lists with their marks', () => {
    const html = '<ol start="20"><li><p>二十</p></li><li>二十一<ul><li>中</li></ul></li></ol>'
    expect(readHtml(html).rows).toEqual([['⑳二十'], ['21. 二十一'], ['・中']])
  })

  it('keeps a table within a cell as lines of that cell', () => {
    const html = '<table><tr><td>外<table><tr><td>a<td>b</tr><tr><td>c</table><td>次</table><p>後'
    expect(readHtml(html).rows).toEqual([
      ['外\na b\nc', '次'],
      ['後', ''],
    ])
  })

  it('hangs merged cells down past shorter rows', () => {
    const html = '<table><tr><td>1<td>2<td rowspan=3>3<tr><td>4<tr><td colspan=2>5<tr><td>6<td>7<td>8</table>'
    expect(readHtml(html).rows).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
      ['5', '', ''],
      ['6', '7', '8'],
    ])
  })

  it('reads back every block that writeHtmlTable writes, but for white space alone in a line', () => {
    const pieces = ['a', '漢', '&lt;', '<b>', '&', '"', '\t']
    const spaced = blockOf([...pieces, ' ', '\n']).map((block) =>
      block.map((row) => row.map((text) => `始${text}終`.replace(/^[ \t]+|[ \t]+$/gm, ''))),
    )
    fc.assert(
      fc.property(spaced, (block) => {
        expect(readHtml(writeHtmlTable(block)).rows).toEqual(block)
      }),
    )
  })

  it('reads anything, and nothing of it as a tag', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</td>',
      '<td ',
      '<table>',
      '<tr>',
      '<!--',
      '-->',
      '"',
      "'",
      '<p',
      'あ',
      '<li>',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { rows } = readHtml(pieces.join(''))
        expect(new Set(rows.map(({ length }) => length)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('readClipboard', () => {
  it('takes cells from the plain text where there is no HTML', () => {
    expect(readClipboard({ html: '', plain: 'a\tb\r\n' })).toEqual({ isTable: true, rows: [['a', 'b']] })
    expect(readClipboard({ html: '', plain: '一\n二' })).toEqual({ isTable: false, rows: [['一'], ['二']] })
  })

  it('takes the plain text where the HTML holds a picture alone', () => {
    expect(readClipboard({ html: '<img src="a.png">', plain: '図' }).rows).toEqual([['図']])
  })

  it('brings nothing where there is no text', () => {
    expect(readClipboard({ html: '', plain: '' }).rows).toEqual([])
  })
})
