import { describe, expect, it } from 'vitest'
import { missingCharactersText } from '#shared/messages/missing-characters-text.ts'
import { missingCharactersOn, textsIn } from '#shared/paper/missing-characters.ts'
import { measureCalled } from '../../../helpers/sample-model.ts'
import { smallPlan } from '../../../helpers/small-plan.ts'

const model = smallPlan(({ addProject, write, measure }) => {
  write('measure', 'n', { level: write('level', 'n', { name: '取組' }), parent: measure, title: '渡\ue000様の\n窓口' })
  addProject('防災')
})

describe('missingCharactersOn', () => {
  it('counts them, with the pages, the words around them and the field that holds them', () => {
    const pieces = [
      { page: 1, text: '渡\ue000様の' },
      { page: 2, text: '見出しの\u0378と\ue000' },
    ]
    const missing = missingCharactersOn(pieces, new Set(['\ue000', '\u0378']), [model])
    const spot = {
      recordId: measureCalled(model, '渡\ue000様の\n窓口').id,
      field: 'title',
      name: '「渡\ue000様の 窓口」の名称',
    }
    expect(missing).toEqual([
      {
        character: '\ue000',
        code: 'U+E000',
        count: 2,
        places: [
          { page: 1, around: '渡\ue000様の', spot },
          { page: 2, around: '見出しの\u0378と\ue000', spot: null },
        ],
      },
      {
        character: '\u0378',
        code: 'U+0378',
        count: 1,
        places: [{ page: 2, around: '見出しの\u0378と\ue000', spot: null }],
      },
    ])
  })

  it('names the first places of very many', () => {
    const pieces = Array.from({ length: 9 }, (_, index) => ({ page: index + 1, text: '\ue000' }))
    const [found] = missingCharactersOn(pieces, new Set(['\ue000']), [])
    expect(found?.count).toBe(9)
    expect(found?.places.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5])
    expect(missingCharactersText(found === undefined ? [] : [found])).toBe(
      [
        'この用紙には、印刷できない文字が1字あります。紙には「〓」と出ます。別の字に書き換えてください。',
        'U+E000（9か所）',
        ...[1, 2, 3, 4, 5].map((page) => `　${String(page)}ページ　「\ue000」`),
      ].join('\n'),
    )
  })

  it('finds nothing where nothing is lacking', () => {
    expect(missingCharactersOn([{ page: 1, text: '市' }], new Set(), [model])).toEqual([])
    expect(missingCharactersOn([{ page: 1, text: '市' }], new Set(['\ue000']), [model])).toEqual([])
  })
})

describe('missingCharactersText', () => {
  it('shows a character that a screen may have, and nothing that a terminal would obey', () => {
    const pieces = [{ page: 1, text: '\u0007と𫝆' }]
    const missing = missingCharactersOn(pieces, new Set(['\u0007', '𫝆']), [])
    expect(missingCharactersText(missing).split('\n').slice(1)).toEqual([
      'U+0007（1か所）',
      '　1ページ　「□と𫝆」',
      'U+2B746「𫝆」（1か所）',
      '　1ページ　「□と𫝆」',
    ])
  })
})

describe('textsIn', () => {
  it('has the texts of fields and those of lists', () => {
    expect([...textsIn([model])]).toEqual(expect.arrayContaining(['渡\ue000様の\n窓口', '防災', '見本市DX推進計画']))
  })
})
