/** What stands before the items of a list. `next` is the number of the next item, null in a list without numbers. */
export type OpenList = { next: number | null }

const CIRCLED_ONE = 0x2460
const CIRCLED = 20

/** The mark of the next item: ・ or ①; from 21 on the number with a point. */
export function nextMark(list: OpenList | undefined): string {
  if (list === undefined || list.next === null) return '・'
  const number = list.next
  list.next += 1
  return number >= 1 && number <= CIRCLED ? String.fromCodePoint(CIRCLED_ONE + number - 1) : `${String(number)}. `
}

/** The bullets that Word writes as letters of a font of signs, and its own. */
const BULLET = /^(?:[·•o§ØüvnlpquÜ■●◆○]|[\uf000-\uf0ff])$/

/** The mark that Word wrote before a paragraph of a list: bullets as ・, numbers as they stand. */
export function markOfWord(written: string): string {
  const mark = written.trim()
  if (mark === '' || mark === '・') return mark
  if (BULLET.test(mark)) return '・'
  return /[.)a-z0-9]$/i.test(mark) ? `${mark} ` : mark
}
