import { describe, expect, it } from 'vitest'
import type { HostLink } from '#electron/host/host-link.ts'
import { createPaperCalls } from '#electron/host/shell/paper-calls.ts'
import type { Print } from '#electron/host/shell/make-pdf.ts'
import type { PrintControl } from '#electron/host/shell/print-page.ts'
import { FileTokenSchema } from '#shared/contracts/file-token.ts'
import { PaperJobSchema, PaperRunIdSchema } from '#shared/contracts/paper-contract.ts'
import { failed, ok } from '#shared/result.ts'

const planId = '01890a5d-ac96-774b-bcce-b302099a8057'
const subject = { kind: 'book' }
const job = PaperJobSchema.parse({ planId, subject, form: null, size: null, lie: null, isProof: false })
const run = PaperRunIdSchema.parse('4f8a1f6e-3c66-4a5e-9d3f-0c1b7f0d9a11')
const other = PaperRunIdSchema.parse('4f8a1f6e-3c66-4a5e-9d3f-0c1b7f0d9a12')

const STATE = { entry: { seq: 7 }, digest: '', isPresent: true, edition: '' }

const link: HostLink = {
  answer: async ({ method }) => ok(method === 'list' ? [{ id: planId, title: '計画' }] : STATE),
  hold: async () => ok(FileTokenSchema.parse('01890a5d-ac96-774b-bcce-b302099a8058')),
  findFile: async () => failed({ code: 'file/not-found' }),
  close: async () => undefined,
}

/** A printer that goes on until it is stopped. */
function openPrinter() {
  const begun = Promise.withResolvers<PrintControl>()
  const print: Print = (_job, control) => {
    begun.resolve(control)
    return new Promise((resolve) => {
      control.signal.addEventListener('abort', () => resolve(failed({ code: 'paper/stopped' })))
    })
  }
  return { ...createPaperCalls(link, print), begun: begun.promise }
}

describe('createPaperCalls', () => {
  it('knows how far a run is while it lasts', async () => {
    const { api, begun } = openPrinter()
    const made = api.makePdf({ run, job })
    const { onProgress } = await begun
    expect(await api.progress({ run })).toEqual(ok({ step: 'laying-out', done: 0, total: 0 }))
    onProgress({ step: 'laying-out', done: 4, total: 9 })
    expect(await api.progress({ run })).toEqual(ok({ step: 'laying-out', done: 4, total: 9 }))
    expect(await api.progress({ run: other })).toEqual(ok(null))
    await api.stop({ run })
    await made
    expect(await api.progress({ run })).toEqual(ok(null))
  })

  it('stops the run that is named and no other', async () => {
    const { api, begun } = openPrinter()
    const made = api.makePdf({ run, job })
    const { signal } = await begun
    expect(await api.stop({ run: other })).toEqual(ok(null))
    expect(signal.aborted).toBe(false)
    expect(await api.stop({ run })).toEqual(ok(null))
    expect(await made).toEqual(failed({ code: 'paper/stopped' }))
  })

  it('stops all that is being printed', async () => {
    const { api, stopAll, begun } = openPrinter()
    const made = api.makePdf({ run, job })
    await begun
    stopAll()
    expect(await made).toEqual(failed({ code: 'paper/stopped' }))
  })
})
