import { describe, expect, it } from 'vitest'
import {
  fillInNote,
  LedgerNoteSchema,
  missingFields,
  NO_DEMANDS,
  NO_NOTE,
  tidyNote,
} from '#shared/domain/ledger/ledger-note.ts'

describe('tidyNote', () => {
  it('takes blanks off, those of a Japanese keyboard too, and calls a text of blanks none', () => {
    const note = { receiver: ' 総務課　', medium: '　 ', approval: '', remark: null }
    expect(tidyNote(note)).toEqual({ ...NO_NOTE, receiver: '総務課' })
  })
})

describe('missingFields', () => {
  it('names what is demanded and not written, in the order of the book', () => {
    const demands = { receiver: true, medium: true, approval: false, remark: true }
    expect(missingFields({ ...NO_NOTE, medium: 'USB-07', remark: ' ' }, demands)).toEqual(['receiver', 'remark'])
    expect(missingFields(NO_NOTE, NO_DEMANDS)).toEqual([])
  })
})

describe('fillInNote', () => {
  it('writes where nothing is, and leaves what is written', () => {
    const note = { ...NO_NOTE, receiver: '総務課', remark: '' }
    const added = { receiver: '財政課', medium: ' USB-07 ', approval: ' ', remark: '急ぎ' }
    expect(fillInNote(note, added)).toEqual({ receiver: '総務課', medium: 'USB-07', approval: null, remark: '' })
  })
})

describe('LedgerNoteSchema', () => {
  it('has room for 200 letters a field', () => {
    expect(LedgerNoteSchema.safeParse({ ...NO_NOTE, remark: '字'.repeat(200) }).success).toBe(true)
    expect(LedgerNoteSchema.safeParse({ ...NO_NOTE, remark: '字'.repeat(201) }).success).toBe(false)
  })
})
