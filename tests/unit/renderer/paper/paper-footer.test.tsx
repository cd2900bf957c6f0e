import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PaperFooter } from '#renderer/paper/paper-footer.tsx'

const HEADING = { planTitle: '計画', sheetTitle: '工程表', municipality: '見本市', periodText: '', edition: '第1.0版' }
const STAMP = {
  handling: '',
  day: '印刷日 令和8年11月20日',
  state: '',
  standing: '下書き',
  part: '',
  check: '照合 1234-5678',
}

function footOf(heading: Partial<typeof HEADING>, stamp: Partial<typeof STAMP> = {}): string {
  const foot = <PaperFooter heading={{ ...HEADING, ...heading }} stamp={{ ...STAMP, ...stamp }} page={2} of={3} />
  return renderToStaticMarkup(foot).replaceAll(/<[^>]*>/g, '｜')
}

describe('PaperFooter', () => {
  it('names plan, edition, state and sheet, the day, the digits and the page', () => {
    const foot = footOf({})
    for (const text of ['計画　第1.0版', '下書き', '工程表', '印刷日 令和8年11月20日', '照合 1234-5678', '2 / 3']) {
      expect(foot).toContain(text)
    }
  })

  it('says beside the state of which part the page is', () => {
    expect(footOf({}, { part: '一部（税務課）' })).toMatch(/下書き｜+一部（税務課）｜/)
  })

  it('says no more of long texts of the plan than a foot has room for', () => {
    const long = '情報\n'.repeat(300)
    const foot = footOf(
      { planTitle: long, sheetTitle: long, edition: long },
      { handling: long, day: long, state: long, part: long },
    )
    expect(foot.length).toBeLessThan(7 * 101 + 100)
    expect(foot.match(/…/g)).toHaveLength(7)
  })
})
