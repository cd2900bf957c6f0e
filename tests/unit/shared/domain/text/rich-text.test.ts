import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { isRich, readRichText, type TextBlock } from '#shared/domain/text/rich-text.ts'

const kinds = (text: string) => readRichText(text).map(({ kind }) => kind)
const marks = (text: string) => readRichText(text).map((block) => ('mark' in block ? block.mark : ''))

function writtenBlock(block: TextBlock): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text
}

describe('readRichText', () => {
  it('reads bullets, numbers in each of their forms, and paragraphs', () => {
    expect(kinds('次の機能を持つ。\n①産業・企業紹介\n② 掲示板\n(1)検診\n1. 準備\n・周知\n- 研修')).toEqual([
      'paragraph',
      'numbered',
      'numbered',
      'numbered',
      'numbered',
      'bullet',
      'bullet',
    ])
    expect(marks('①産業\n② 掲示板\n(1)検診\n（ア）周知\n1. 準備\n・周知\n○庁内')).toEqual([
      '①',
      '② ',
      '(1)',
      '（ア）',
      '1. ',
      '・',
      '○',
    ])
  })

  it('does not take figures and signs in running text for marks', () => {
    expect(kinds('1.9日に短縮する\n20業務の標準化\n-5%の削減\n(主)総務課\n令和7年度')).toEqual(
      Array.from({ length: 5 }, () => 'paragraph'),
    )
  })

  it('reads consecutive lines with tabs as a table, filled to its width, and one such line as text', () => {
    expect(readRichText('区分\t件数\n市民\t10\t多い\n以上')).toEqual([
      {
        kind: 'table',
        rows: [
          ['区分', '件数', ''],
          ['市民', '10', '多い'],
        ],
        from: 0,
        to: 14,
      },
      { kind: 'paragraph', text: '以上', from: 15, to: 17 },
    ])
    expect(kinds('区分\t件数')).toEqual(['paragraph'])
  })

  it('moves items in by their blanks', () => {
    const depths = readRichText('・外\n　・内\n  ・内').map((block) => ('depth' in block ? block.depth : -1))
    expect(depths).toEqual([0, 1, 1])
  })

  it('loses and doubles nothing, whatever the text', () => {
    const letters = fc.constantFrom('・', '①', '(', '1', ')', '.', ' ', '　', '\n', '字', '-', '○', '表')
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const blocks = readRichText(text)
        expect(blocks.map(writtenBlock).join('\n')).toBe(text)
        expect(blocks.map(({ from, to }) => text.slice(from, to))).toEqual(blocks.map(writtenBlock))
        if (!isRich(text)) expect(blocks).toEqual([{ kind: 'paragraph', text, from: 0, to: text.length }])
      }),
    )
  })

  it('keeps every text of the sample plans', () => {
    for (const records of readSamplePlans()) {
      for (const record of records) {
        if (record.type !== 'fieldValue') continue
        expect(readRichText(record.fields.text).map(writtenBlock).join('\n')).toBe(record.fields.text)
      }
    }
  })
})
