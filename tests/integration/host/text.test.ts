import { describe, expect, it } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '#shared/domain/record/field.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import {
  cellOf,
  codeOf,
  editOf,
  countEntries,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'
import { describeWithVectors, readJsonVector } from '../../helpers/test-vectors.ts'

const plan = buildPlan('東')
const { planId } = plan
const START = '申請を窓口に来ずに済ませる。'

/** Puts the text into a cell and into a paragraph; both as the gate would pass it on. */
async function writeBoth(host: Host, text: string, before: { raw: string; text: string }) {
  const put = await host.api.plan.commit(cellOf(plan, { before: before.raw, raw: text }))
  const edit = { recordId: plan.fieldValue, before: { text: before.text }, after: { text } }
  return [codeOf(put), codeOf(await host.api.plan.commit(editOf(planId, 'fieldValue', edit)))]
}

async function readBoth(host: Host) {
  const { records } = valueOf(await host.api.plan.open({ planId }))
  const texts = [plan.values[0], plan.fieldValue].map((id) => records.find((record) => record.id === id)?.fields)
  return texts.map((fields) =>
    fields && 'raw' in fields ? fields.raw : fields && 'text' in fields ? fields.text : null,
  )
}

/** Beyond JIS X 0208: a pair of surrogates, a variation sequence, decomposed kana, private use, marks of direction, and no character. */
const japaneseTexts = [
  '𠮷野家',
  '葛\u{e0100}飾区',
  'か\u3099き',
  '\ue000',
  '\u202e順',
  '\ufeff行',
  '一\r\n二',
  '無\u0000字',
  '\uffff',
]

async function expectKept(texts: readonly string[]) {
  const host = await startTestHost(makeTempFolder(), [plan])
  let before = { raw: '1,000件', text: START }
  for (const text of texts) {
    expect(await writeBoth(host, text, before)).toEqual(['ok', 'ok'])
    expect(await readBoth(host)).toEqual([text, text])
    before = { raw: text, text }
  }
  await host.close()
}

/** Each text in a cell of its own year, then read after a restart, and where the exported plan was taken in. */
async function expectCarried(texts: readonly string[]) {
  const folder = makeTempFolder()
  const host = await startTestHost(folder, [plan])
  const years = texts.map((_, index) => String(3_000 + index))
  for (const [index, raw] of texts.entries()) {
    valueOf(await host.api.plan.commit(cellOf(plan, { period: years[index]!, before: null, raw })))
  }
  await host.close()
  const again = await startTestHost(folder)
  const receiver = await startTestHost(makeTempFolder())
  valueOf(await receiver.api.exchange.takeIn({ token: holdFile(receiver, await exportSigned(again, planId)) }))
  for (const reader of [again, receiver]) {
    const { records } = valueOf(await reader.api.plan.open({ planId }))
    const byYear = new Map(
      records.flatMap(({ type, fields }) => (type === 'value' ? [[fields.period, fields.raw]] : [])),
    )
    expect(texts.filter((text, index) => byYear.get(years[index]!) !== text)).toEqual([])
    await reader.close()
  }
}

describeWithVectors('naughty-strings')('a text that other programs stumble over', () => {
  const texts = () => readJsonVector<string[]>('naughty-strings/blns.json').filter((text) => text !== '')

  it('is kept byte by byte in a cell and in a paragraph', async () => {
    expect(texts().length).toBeGreaterThan(500)
    await expectKept([...new Set(texts())])
  }, 120_000)

  it('is carried unchanged over a restart, an export and an import', () => expectCarried(texts()), 120_000)
})

describe('a text', () => {
  it('in rare characters is kept and carried byte by byte', async () => {
    await expectKept(japaneseTexts)
    await expectCarried(japaneseTexts)
  })

  it('of 100,000 characters is refused by name, and one at the limit is kept', async () => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const before = { raw: '1,000件', text: START }
    const tooLong = ['record/text-too-long', 'record/text-too-long']
    expect(await writeBoth(host, '長'.repeat(100_000), before)).toEqual(tooLong)
    expect(await host.api.plan.commit(cellOf(plan, { before: before.raw, raw: '𠮷'.repeat(50_000) }))).toEqual({
      ok: false,
      error: { code: 'record/text-too-long', field: 'raw', length: 100_000, limit: SHORT_TEXT_LIMIT },
    })
    expect(await writeBoth(host, '長'.repeat(LONG_TEXT_LIMIT + 1), before)).toEqual(tooLong)
    expect(await countEntries(host)).toBe(1)
    expect(await writeBoth(host, '長'.repeat(LONG_TEXT_LIMIT), before)).toEqual(['record/text-too-long', 'ok'])
    const raw = '長'.repeat(SHORT_TEXT_LIMIT)
    expect(codeOf(await host.api.plan.commit(cellOf(plan, { before: before.raw, raw })))).toBe('ok')
    expect(await readBoth(host)).toEqual([raw, '長'.repeat(LONG_TEXT_LIMIT)])
    await host.close()
  })

  it.each(['\ud800', 'a\udc00', '\udc00\ud800'])('with half a pair of surrogates is refused (%#)', async (text) => {
    const host = await startTestHost(makeTempFolder(), [plan])
    const refused = ['record/invalid-field', 'record/invalid-field']
    expect(await writeBoth(host, text, { raw: '1,000件', text: START })).toEqual(refused)
    expect(await readBoth(host)).toEqual(['1,000件', START])
    expect(await countEntries(host)).toBe(1)
    await host.close()
  })
})
