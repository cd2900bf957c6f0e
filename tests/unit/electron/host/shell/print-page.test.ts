import { describe, expect, it } from 'vitest'
import { printErrorOf, printPageAddress } from '#electron/host/shell/print-page.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'

const planId = RecordIdSchema.parse('01890a5d-ac96-774b-bcce-b302099a8057')

describe('printPageAddress', () => {
  it('names the job, and an owner only where there is one', () => {
    expect(printPageAddress({ planId, sheet: 'kpi', owner: null, paper: 'A4' })).toBe(
      `/print.html?planId=${planId}&sheet=kpi&paper=A4`,
    )
    expect(printPageAddress({ planId, sheet: 'card', owner: planId, paper: 'A3' })).toBe(
      `/print.html?planId=${planId}&sheet=card&paper=A3&owner=${planId}`,
    )
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
