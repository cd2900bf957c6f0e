import { describe, expect, it } from 'vitest'
import { intentOfKey, type CellKey } from '#renderer/sheets/cells/cell-keys.ts'

function key(name: string, rest: Partial<CellKey> = {}): CellKey {
  const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0 }
  return { key: name, ...none, ...rest }
}

describe('intentOfKey', () => {
  it.each(['Enter', 'Tab', 'Escape', 'ArrowDown', 'F2', 'Delete'])(
    'leaves %s to the input method while it composes',
    (name) => {
      for (const isEditing of [true, false]) {
        expect(intentOfKey(key(name, { isComposing: true }), isEditing)).toBeNull()
        expect(intentOfKey(key(name, { keyCode: 229 }), isEditing)).toBeNull()
      }
    },
  )

  it('commits with Enter downwards and with Tab onwards', () => {
    expect(intentOfKey(key('Enter'), true)).toEqual({ kind: 'commit', step: 'down' })
    expect(intentOfKey(key('Tab'), true)).toEqual({ kind: 'commit', step: 'next' })
    expect(intentOfKey(key('Tab', { shiftKey: true }), true)).toEqual({ kind: 'commit', step: 'previous' })
  })

  it('breaks a line with Alt and Enter', () => {
    expect(intentOfKey(key('Enter', { altKey: true }), true)).toEqual({ kind: 'newline' })
  })

  it('leaves arrows to the text while it is edited, and moves with them otherwise', () => {
    expect(intentOfKey(key('ArrowLeft'), true)).toBeNull()
    expect(intentOfKey(key('ArrowLeft'), false)).toEqual({ kind: 'step', step: 'left' })
  })

  it('opens the editor with Enter and F2, and clears with Delete', () => {
    expect(intentOfKey(key('F2'), false)).toEqual({ kind: 'edit' })
    expect(intentOfKey(key('Enter'), false)).toEqual({ kind: 'edit' })
    expect(intentOfKey(key('Delete'), false)).toEqual({ kind: 'clear' })
  })

  it('takes letters for text', () => {
    expect([intentOfKey(key('あ'), false), intentOfKey(key('a'), true)]).toEqual([null, null])
  })
})
