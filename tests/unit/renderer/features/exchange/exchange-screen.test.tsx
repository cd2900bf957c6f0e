// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const PASSPHRASE = 'correct horse battery'

async function openExchange() {
  const program = await startProgram()
  const key = valueOf(await program.api.key.make({ holder: '企画課 山田', passphrase: PASSPHRASE }))
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /川本町/ }))
  await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
  await screen.findByRole('radio', { name: /企画課 山田/ })
  return { program, key }
}

describe('the exchange screen', () => {
  it('signs the plan, tells the numbers for the receiver, and saves the file', async () => {
    const { program, key } = await openExchange()
    await userEvent.type(screen.getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    const done = await screen.findByRole('heading', { name: '書き出しました' }, { timeout: 10_000 })
    expect(document.activeElement).toBe(done)
    expect(document.querySelector('.exported')?.textContent).toContain(key.digits)
    expect(program.saved).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'ファイルに保存' }))
    expect(await screen.findByText(/に保存しました/)).toBeTruthy()
    expect(program.saved).toHaveLength(1)
  })

  it('refuses a wrong passphrase with a sentence', async () => {
    await openExchange()
    await userEvent.type(screen.getByLabelText('合言葉'), 'wrong horse battery{Enter}')
    expect((await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent).toContain('合言葉が違います')
  })
})
