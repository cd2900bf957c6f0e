import { describe, expect, it } from 'vitest'
import { intentOnBar } from '#renderer/sheets/lanes/bar-keys.ts'

const plain = {
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  keyCode: 0,
  nativeEvent: { isComposing: false },
}

describe('intentOnBar', () => {
  it.each([
    ['ArrowRight', { altKey: true }, { kind: 'step', part: 'whole', step: 1 }],
    ['ArrowLeft', { altKey: true }, { kind: 'step', part: 'whole', step: -1 }],
    ['ArrowRight', { shiftKey: true }, { kind: 'step', part: 'end', step: 1 }],
    ['ArrowLeft', { ctrlKey: true, shiftKey: true }, { kind: 'step', part: 'start', step: -1 }],
    ['ArrowDown', { altKey: true }, { kind: 'lane', step: 1 }],
    ['Delete', {}, { kind: 'remove' }],
  ])('takes %s with %j as %j', (key, held, intent) => {
    expect(intentOnBar({ ...plain, key, ...held })).toEqual(intent)
  })

  it.each([
    ['ArrowRight', {}],
    ['ArrowDown', { shiftKey: true }],
    ['ArrowUp', { altKey: true, shiftKey: true }],
    ['Enter', {}],
    ['a', {}],
    ['Delete', { ctrlKey: true }],
  ])('leaves %s with %j to the sheet', (key, held) => {
    expect(intentOnBar({ ...plain, key, ...held })).toBeNull()
  })

  it('leaves every key to the input method while it composes', () => {
    expect(intentOnBar({ ...plain, key: 'Delete', keyCode: 229 })).toBeNull()
    expect(intentOnBar({ ...plain, key: 'ArrowRight', shiftKey: true, nativeEvent: { isComposing: true } })).toBeNull()
  })
})
