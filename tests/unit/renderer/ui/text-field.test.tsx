// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TextField } from '#renderer/ui/text-field.tsx'

afterEach(cleanup)

/** A field in a box that hears which keys come through, as a dialog would. */
function show(isMultiline = false) {
  const [onLeave, onCancel, onKeyAround] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  render(
    <div role="presentation" onKeyDown={onKeyAround}>
      <TextField
        label="意見"
        value="根拠"
        onChange={() => undefined}
        isMultiline={isMultiline}
        onLeave={onLeave}
        onCancel={onCancel}
      />
    </div>,
  )
  return { field: screen.getByLabelText('意見'), onLeave, onCancel, onKeyAround }
}

describe('TextField', () => {
  it('ends with Enter, but not with the Enter that confirms kanji', () => {
    const { field, onLeave } = show()
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    expect(onLeave).not.toHaveBeenCalled()
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(onLeave).toHaveBeenCalledTimes(1)
  })

  it('begins a new line with Enter where it has several', () => {
    const { field, onLeave } = show(true)
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true)
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('gives up with Escape and keeps that to itself, but not with the Escape that gives up kanji', () => {
    const { field, onCancel, onKeyAround } = show()
    fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
    expect(onCancel).not.toHaveBeenCalled()
    onKeyAround.mockClear()
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(onKeyAround).not.toHaveBeenCalled()
  })
})
