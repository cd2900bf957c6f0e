import { describe, expect, it } from 'vitest'
import { getDict, readPdf } from '#electron/host/pdf/read-pdf.ts'
import { READ_PAGE_WORDS, type PageWords } from '#electron/host/shell/print-page.ts'
import { printPortions } from '#electron/host/shell/print-portions.ts'
import type { PaperProgress } from '#shared/contracts/paper-contract.ts'
import { failed, ok } from '#shared/result.ts'
import { buildPdf } from '../../../../helpers/paper/build-pdf.ts'

const partOf = (index: number) =>
  buildPdf({
    title: `part ${String(index)}`,
    headings: [[1, `Part ${String(index)}`]],
    place: `heading-${String(index)}`,
    link: '/Dest /heading-0',
    node: `node${String(index)}`,
  })

const MISSING = [{ character: '\ue000', code: 'U+E000', count: 1, places: [] }]

/** A page that draws so many portions of two sheets each, the next one when it is asked for it. */
function openPage(portions: number) {
  let at = 0
  const words = (): PageWords => ({
    printDone: String(2 * portions),
    printTotal: String(2 * portions),
    printWritten: String(2 * at),
    ...(at < portions - 1 ? { printState: 'portion' } : { printState: 'ready', printMissing: JSON.stringify(MISSING) }),
  })
  const evaluate = async (expression: string): Promise<unknown> => {
    if (expression === READ_PAGE_WORDS) return words()
    at += 1
    return true
  }
  return { evaluate, print: async () => partOf(at), forget: async () => undefined }
}

describe('printPortions', () => {
  it('gives what the browser wrote where there is one portion', async () => {
    const control = { signal: new AbortController().signal, onProgress: () => undefined }
    expect(await printPortions(openPage(1), control)).toEqual(
      ok({ bytes: partOf(0), missing: MISSING, overflowing: [] }),
    )
  })

  it('joins all portions, each printed once, and tells how many sheets are written', async () => {
    const told: PaperProgress[] = []
    const signal = new AbortController().signal
    const made = await printPortions(openPage(3), { signal, onProgress: (progress) => void told.push(progress) })
    if (!made.ok) throw new Error(made.error.code)
    const { bytes, missing } = made.value
    const pdf = readPdf(bytes)
    expect(getDict(pdf, pdf.catalog.get('Pages')).get('Count')).toBe('3')
    const texts = Buffer.from(bytes).toString('latin1')
    expect([0, 1, 2].filter((part) => !texts.includes(`% part ${String(part)}`))).toEqual([])
    expect(missing).toEqual(MISSING)
    expect(told).toEqual([0, 2, 4].map((done) => ({ step: 'writing', done, total: 6 })))
  })

  it('has the page draw the next portion before it joins the last one', async () => {
    const page = openPage(2)
    const asked: string[] = []
    const evaluate = async (expression: string) => {
      if (expression !== READ_PAGE_WORDS) asked.push(expression)
      return page.evaluate(expression)
    }
    const print = async () => Buffer.from('no PDF at all')
    const control = { signal: new AbortController().signal, onProgress: () => undefined }
    await expect(printPortions({ ...page, evaluate, print }, control)).rejects.toThrow('does not end as one')
    expect(asked).toHaveLength(1)
  })

  it('has the browser forget what is gone before it prints one of several portions', async () => {
    const control = { signal: new AbortController().signal, onProgress: () => undefined }
    const done = async (portions: number) => {
      const page = openPage(portions)
      const acts: string[] = []
      const print = () => {
        acts.push('print')
        return page.print()
      }
      const forget = async () => void acts.push('forget')
      await printPortions({ ...page, print, forget }, control)
      return acts
    }
    expect(await done(1)).toEqual(['print'])
    expect(await done(2)).toEqual(['forget', 'print', 'forget', 'print'])
  })

  it('has the browser forget the probes of each hundred sheets while it lays them out', async () => {
    const control = { signal: new AbortController().signal, onProgress: () => undefined }
    const page = openPage(1)
    const steps = [99, 100, 150, 199, 200, 260]
    const forgotten: number[] = []
    let done = 0
    const evaluate = async (expression: string) => {
      done = steps.shift() ?? done
      return steps.length > 0 ? { printDone: String(done), printTotal: '260' } : page.evaluate(expression)
    }
    const forget = async () => void forgotten.push(done)
    await printPortions({ ...page, evaluate, forget }, control)
    expect(forgotten).toEqual([100, 200])
  })

  it('prints no further portion once it is stopped', async () => {
    const abort = new AbortController()
    const page = openPage(3)
    let printed = 0
    const print = async () => {
      printed += 1
      if (printed === 2) abort.abort()
      return page.print()
    }
    const control = { signal: abort.signal, onProgress: () => undefined }
    expect(await printPortions({ ...page, print }, control)).toEqual(failed({ code: 'paper/stopped' }))
    expect(printed).toBe(2)
  })
})
