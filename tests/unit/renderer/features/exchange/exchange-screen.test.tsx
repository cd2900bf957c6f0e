// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import { buildEntry } from '../../../../helpers/build-roster.ts'
import { putRoster } from '../../../../helpers/found-office.ts'
import { showProgram, startProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const PASSPHRASE = 'correct horse battery'

/** `listed`: the line of the key on a roster; without one there is no roster. */
async function openExchange(listed?: Partial<RosterEntry>) {
  const program = await startProgram()
  const key = valueOf(await program.api.key.make({ holder: '企画課 山田', passphrase: PASSPHRASE }))
  if (listed !== undefined) await putRoster(program.host, [buildEntry(key, { municipality: '324418', ...listed })])
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

  it('says before it signs that the post of the key does not write plans, and does not sign', async () => {
    const { program } = await openExchange({ role: 'supervisor' })
    expect(await screen.findAllByText(/^名簿のこの役割の鍵では、この署名はできません。/)).not.toHaveLength(0)
    await userEvent.type(screen.getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    const refusal = (await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent
    expect(refusal).toContain('（担当者としての署名）。受け取った側で断られるため、署名していません。')
    expect(valueOf(await program.api.ledger.listBundles({ planId: null }))).toEqual([])
  })

  it('says that a key whose days are over is not counted, and signs all the same', async () => {
    await openExchange({ validTo: '2026-04-30' })
    expect(await screen.findAllByText(/^名簿では、この鍵を使える期間が終わっています。/)).not.toHaveLength(0)
    await userEvent.type(screen.getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    expect(await screen.findByRole('heading', { name: '書き出しました' }, { timeout: 10_000 })).toBeTruthy()
  })
})
