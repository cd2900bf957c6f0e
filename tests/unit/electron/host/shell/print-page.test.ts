import { describe, expect, it } from 'vitest'
import { printErrorOf, printPageAddress } from '#electron/host/shell/print-page.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'

const planId = RecordIdSchema.parse('01890a5d-ac96-774b-bcce-b302099a8057')

describe('printPageAddress', () => {
  it('carries the whole job', () => {
    const job = {
      planId,
      subject: { kind: 'sheet', sheet: 'card', owner: planId },
      form: 'fukuyama',
      size: 'A4',
      lie: null,
      isProof: false,
    } as const
    const address = new URL(printPageAddress(job), 'https://localhost')
    expect(address.pathname).toBe('/print.html')
    expect(JSON.parse(address.searchParams.get('job') ?? '')).toEqual(job)
  })
})

describe('printErrorOf', () => {
  it('keeps what a page may say and takes anything else for a failure', () => {
    expect(printErrorOf('plan/not-found')).toEqual({ code: 'plan/not-found' })
    expect(printErrorOf('paper/no-such-sheet')).toEqual({ code: 'paper/no-such-sheet' })
    expect(printErrorOf('data/newer')).toEqual({ code: 'paper/failed' })
    expect(printErrorOf(null)).toEqual({ code: 'paper/failed' })
  })
})
