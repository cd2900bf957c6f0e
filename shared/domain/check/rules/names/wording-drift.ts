import type { RecordId } from '../../../record/field.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import { eachRecordOf, type CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { recordsOfMeasure, recordsOfOwner, recordsOfProject, sheetTypes } from '../../sheet-records.ts'
import { isOneEditApart } from '../../similar-texts.ts'

/** A compound of kanji, katakana, Latin letters and digits, long enough that one character more is no other word. */
const COMPOUND = /[一-鿿々ァ-ヺーA-Za-z0-9０-９Ａ-Ｚａ-ｚ]{7,}/g
/** How many characters before and behind the difference must be the same. */
const ANCHOR = 2

/**
 * Two long names on one sheet that differ by one character: 地方統一QRコード beside 地方税統一QRコード, 第2期 beside 第2次. A measure's
 * own texts are compared with those of its projects; the projects of a measure are not compared with each other.
 */
export const wordingDrift: CheckRule = {
  reads: sheetTypes,
  find: (model) => {
    const found = [
      ...model.list('project').flatMap((project) => findWithin(project.id, placesIn(recordsOfProject(model, project)))),
      ...model.list('measure').flatMap((measure) => {
        const own = placesIn([measure, ...recordsOfOwner(model, measure.id)])
        const below = own.size === 0 ? [] : recordsOfMeasure(model, measure)
        return [...findWithin(measure.id, own), ...findBetween(measure.id, own, placesIn(below))]
      }),
    ]
    return [...new Map(found.map((finding) => [finding.subject, finding])).values()]
  },
  preparation: (model) => eachRecordOf(model, sheetTypes, compoundsOf),
}

type Place = { readonly recordId: PlanRecord['id']; readonly field: string }
/** Where each compound stands first. */
type Places = ReadonlyMap<string, Place>

function placesIn(records: readonly PlanRecord[]): Places {
  const places = new Map<string, Place>()
  for (const record of records) {
    for (const { word, field } of compoundsOf(record)) {
      if (!places.has(word)) places.set(word, { recordId: record.id, field })
    }
  }
  return places
}

function findWithin(sheet: RecordId, places: Places): readonly Finding[] {
  const words = [...places.keys()]
  return words.flatMap((word, at) =>
    words.slice(at + 1).flatMap((other) => findAt(sheet, [places, places], [word, other])),
  )
}

function findBetween(sheet: RecordId, own: Places, below: Places): readonly Finding[] {
  return [...own.keys()].flatMap((word) =>
    [...below.keys()].filter((other) => !own.has(other)).flatMap((other) => findAt(sheet, [own, below], [word, other])),
  )
}

function findAt(
  sheet: RecordId,
  [ones, others]: readonly [Places, Places],
  words: readonly [string, string],
): readonly Finding[] {
  const drift = driftBetween(...words)
  const [one, other] = [ones.get(words[0]), others.get(words[1])]
  if (drift === null || one === undefined || other === undefined || one.recordId === other.recordId) return []
  const [shorter, longer] = drift
  const spot = { ...one, others: [other.recordId], about: [sheet, shorter, longer] }
  return [findingAt('wording-drift', 'attention', spot, { one: shorter, other: longer })]
}

const kept = new WeakMap<PlanRecord, ReadonlyArray<{ readonly word: string; readonly field: string }>>()

/** The name of a project at its place is what another rule compares. */
function compoundsOf(record: PlanRecord) {
  const known = kept.get(record)
  if (known !== undefined) return known
  const texts = record.type === 'placement' ? [] : printedTextsOf(record)
  const found = texts.flatMap(({ field, text }) =>
    [...text.matchAll(COMPOUND)].map(([word]) => ({ word: word.normalize('NFKC'), field })),
  )
  kept.set(record, found)
  return found
}

/** The shorter word and what stands for it in the longer one; null where it stands there as it is, or nothing like it. */
function driftBetween(one: string, other: string): readonly [string, string] | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const head = short.slice(0, ANCHOR)
  const start = long.indexOf(head)
  if (start < 0 || long.includes(short)) return null
  for (let at = start; at >= 0; at = long.indexOf(head, at + 1)) {
    for (const length of [short.length, short.length + 1]) {
      const part = long.slice(at, at + length)
      if (part.length === length && isOneEditApart(short, part) && isDrift(short, part)) return [short, part]
    }
  }
  return null
}

/** Words that differ by a number, a letter or one of a pair of opposites are two things and no slip. */
const OPPOSITES =
  /^[上下前後内外新旧大中小国県市町村区男女高低初再早晩正副春夏秋冬未済可不要無有左右東西南北主従子親老若入出増減]?$/u

function isDrift(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  let end = 0
  while (end < Math.min(one.length, other.length) - at && one.at(-1 - end) === other.at(-1 - end)) end += 1
  if (at < ANCHOR || end < ANCHOR) return false
  const [inOne, inOther] = [one.slice(at, one.length - end), other.slice(at, other.length - end)]
  const isNumbering = /^[0-9A-Za-z一二三四五六七八九十]?$/u
  if (isNumbering.test(inOne) && isNumbering.test(inOther)) return false
  return !(OPPOSITES.test(inOne) && OPPOSITES.test(inOther))
}
