// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BusyButton } from '#renderer/ui/busy-button.tsx'

afterEach(cleanup)

describe('BusyButton', () => {
  it('keeps the keyboard and does nothing while what it started goes on', async () => {
    const press = vi.fn<() => void>()
    const button = (isBusy: boolean) => (
      <BusyButton type="button" isBusy={isBusy} onPress={press}>
        書き出す
      </BusyButton>
    )
    const { rerender } = render(button(false))
    await userEvent.click(screen.getByRole('button'))
    rerender(button(true))
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('button'))
    expect(screen.getByRole('button').ariaDisabled).toBe('true')
    expect(press).toHaveBeenCalledTimes(1)
  })

  it('sends its form once, whatever is pressed meanwhile', async () => {
    const send = vi.fn<(event: Event) => void>((event) => event.preventDefault())
    const form = (isBusy: boolean) => (
      <form onSubmit={(event) => send(event.nativeEvent)}>
        <input aria-label="合言葉" />
        <BusyButton isBusy={isBusy}>書き出す</BusyButton>
      </form>
    )
    const { rerender } = render(form(false))
    await userEvent.type(screen.getByLabelText('合言葉'), '鍵{Enter}')
    rerender(form(true))
    await userEvent.keyboard('{Enter}')
    await userEvent.click(screen.getByRole('button'))
    expect(send).toHaveBeenCalledTimes(1)
  })
})
