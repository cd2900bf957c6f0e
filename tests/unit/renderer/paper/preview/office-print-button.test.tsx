// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { FileTokenSchema } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { PrintedFile, PrintJob } from '#shared/contracts/paper-contract.ts'
import { ok } from '#shared/result.ts'
import { OfficePrintButton } from '#renderer/paper/preview/office-print-button.tsx'

const KEY = { kind: 'key', kid: 'kid' } as const
const file: PrintedFile = {
  token: FileTokenSchema.parse('01890a5d-ac96-774b-bcce-b302099a8058'),
  name: '鍵票.pdf',
  missing: [{ character: '\uE000', code: 'U+E000', count: 1, places: [{ page: 1, around: '山\uE000', spot: null }] }],
  overflowing: [],
}

/** A printer that makes `file` of every job, and a dialog that saves whatever it is given. Nothing is drawn where there is no canvas. */
function showButton() {
  Element.prototype.scrollIntoView = () => {}
  const jobs: PrintJob[] = []
  const saved: string[] = []
  const noted: string[] = []
  const api = {
    paper: {
      makePdf: async ({ job }: { readonly job: PrintJob }) => {
        jobs.push(job)
        return ok(file)
      },
      progress: async () => ok(null),
      stop: async () => ok(null),
    },
    file: {
      read: async () => ok({ name: file.name, bytes: new Uint8Array([37, 80, 68, 70]) }),
      save: async ({ token }: { readonly token: string }) => {
        saved.push(token)
        return ok({ savedAs: file.name })
      },
    },
    ledger: {
      addPrinted: async ({ token }: { readonly token: string }) => {
        noted.push(token)
        return ok(null)
      },
    },
  } as unknown as Api
  render(<OfficePrintButton api={api} office={KEY} />)
  return { jobs, saved, noted }
}

describe('OfficePrintButton', () => {
  afterEach(cleanup)

  it('tells what cannot be printed before anything is saved', async () => {
    const { jobs, saved } = showButton()
    await userEvent.click(screen.getByRole('button', { name: '鍵票を印刷' }))
    const dialog = within(await screen.findByRole('dialog', { name: '鍵票を印刷' }))
    expect((await dialog.findByText('U+E000（1か所）')).closest('[role=alert]')?.textContent).toContain(
      '「〓」と出ます',
    )
    expect(jobs).toEqual([{ office: KEY, size: null, lie: null, isProof: false }])
    expect(saved).toEqual([])
  })

  it('saves the PDF that is shown, without a line for a sheet of a plan', async () => {
    const { jobs, saved, noted } = showButton()
    await userEvent.click(screen.getByRole('button', { name: '鍵票を印刷' }))
    await userEvent.click(await screen.findByRole('button', { name: 'PDFを保存' }))
    expect(await screen.findByText('「鍵票.pdf」に保存しました。')).toBeTruthy()
    expect(saved).toEqual([file.token])
    expect(noted).toEqual([])
    expect(jobs).toHaveLength(1)
  })
})
