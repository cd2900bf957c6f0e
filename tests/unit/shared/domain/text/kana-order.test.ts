import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIndexWords, indexHeading, type IndexWord } from '#shared/domain/text/kana-order.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const read = (reading: string, written = '語'): IndexWord => ({ written, reading })
const inKana = (written: string): IndexWord => ({ written, reading: null })

function sorted(words: readonly IndexWord[]): readonly string[] {
  return words.toSorted(compareIndexWords).map(({ written, reading }) => reading ?? written)
}

describe('compareIndexWords', () => {
  it('puts letters before digits, digits before kana, and what cannot be read last', () => {
    expect(sorted([inKana('業務'), read('あ'), inKana('5G'), inKana('ＤＸ'), inKana('AI')])).toEqual([
      'AI',
      'ＤＸ',
      '5G',
      'あ',
      '業務',
    ])
  })

  it('goes by letters, not by the reading, where a word is written in letters', () => {
    expect(
      sorted([
        { written: 'GIS', reading: 'ジーアイエス' },
        { written: 'VR', reading: 'ブイアール' },
      ])[0],
    ).toBe('ジーアイエス')
  })

  it('passes over sound marks unless nothing else tells two words apart', () => {
    expect(sorted([read('はん'), read('ばあ'), read('ぱい')])).toEqual(['ばあ', 'ぱい', 'はん'])
    expect(sorted([read('ばす'), read('はす')])).toEqual(['はす', 'ばす'])
  })

  it('takes hiragana and katakana, small and large letters as the same', () => {
    expect(sorted([read('きゅう'), read('キヤ'), read('きょう')])).toEqual(['キヤ', 'きゅう', 'きょう'])
  })

  it('reads ー as the vowel that it draws out', () => {
    expect(sorted([read('サバク'), read('サーバ'), read('さい')])).toEqual(['サーバ', 'さい', 'サバク'])
    expect(compareIndexWords(read('コーヒー'), read('こおひい'))).not.toBe(0)
    expect(sorted([read('データ'), read('てえて'), read('でえさ')])).toEqual(['でえさ', 'データ', 'てえて'])
  })

  it('keeps what 三島市 prints in order, but for データ, whose ー the town passes over', () => {
    const words = sampleModel('三島市')
      .list('term')
      .map(({ fields }) => ({ written: fields.term, reading: fields.reading }))
      .filter(({ written }) => !/^\p{Script=Han}/u.test(written))
    const printed = words.map(({ written }) => written)
    const found = words.toSorted(compareIndexWords).map(({ written }) => written)
    const moved = found.filter((word, rank) => Math.abs(printed.indexOf(word) - rank) > 3)
    expect(moved.every((word) => /^(?:データ|デジタル)/.test(word))).toBe(true)
    expect(moved).toHaveLength(3)
  })

  it('is an order: the same sorted list from every shuffle', () => {
    const word = fc.record({
      written: fc.string({ unit: fc.constantFrom('あ', 'ア', 'ば', 'ぱ', 'っ', 'ー', '語', 'A', '1'), maxLength: 4 }),
      reading: fc.option(fc.string({ unit: fc.constantFrom('か', 'ガ', 'ー', 'ゃ', 'ん', 'ヴ'), maxLength: 4 })),
    })
    fc.assert(
      fc.property(fc.uniqueArray(word, { selector: JSON.stringify, maxLength: 12 }), (words) => {
        const once = words.toSorted(compareIndexWords)
        for (let at = 1; at < once.length; at += 1) {
          expect(compareIndexWords(once[at - 1]!, once[at]!)).toBeLessThanOrEqual(0)
        }
        expect(words.toReversed().toSorted(compareIndexWords).map(indexHeading)).toEqual(once.map(indexHeading))
      }),
    )
  })
})

describe('indexHeading', () => {
  it('names the row of the fifty sounds', () => {
    expect(
      [read('ガイド'), read('ぱ'), read('ヴァ'), read('ん'), inKana('AI'), inKana('業務')].map(indexHeading),
    ).toEqual(['か行', 'は行', 'あ行', 'わ行', '英数字', '読みのない用語'])
  })
})
