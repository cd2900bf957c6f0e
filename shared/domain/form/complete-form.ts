import type { FormSource } from './form-words.ts'
import type { Form, FormPart } from './form.ts'
import { part } from './presets/part.ts'

/** Sources of which a form needs one, since they show the same; the first is what is put in where it names none. */
const NEEDS: Readonly<Record<Form['unit'], ReadonlyArray<readonly FormSource[]>>> = {
  project: [
    ['measures', 'measure-names'],
    ['number'],
    ['name', 'name-tags'],
    ['tags', 'name-tags'],
    ['audience'],
    ['state'],
    ['other-fields'],
    ['sections'],
    ['indicators', 'indicator-rows', 'indicator-list', 'targets'],
    ['schedule', 'arrow-schedule'],
    ['notes'],
  ],
  measure: [
    ['measures', 'measure-names'],
    ['number'],
    ['name', 'name-tags'],
    ['audience'],
    ['other-fields'],
    ['sections'],
    ['indicators', 'indicator-rows', 'indicator-list', 'targets'],
    ['schedule', 'arrow-schedule'],
    ['projects'],
    ['project-table'],
    ['notes'],
  ],
}

/**
 * The form with places for all that a plan may hold: what it neither shows nor leaves out by a word of its own stands behind the rest, before the
 * notes. So every plan prints in every form, and nothing of it is lost.
 */
export function completeForm(form: Form): Form {
  const isNamed = (source: FormSource) => form.parts.some((each) => each.source === source && isWhole(each))
  const missing = NEEDS[form.unit].filter((sources) => !sources.some(isNamed)).flatMap((sources) => sources.slice(0, 1))
  const notes = form.parts.filter(({ source }) => source === 'notes')
  const others = form.parts.filter(({ source }) => source !== 'notes')
  const lastRow = Math.max(0, ...form.parts.map(({ row }) => row))
  const added = missing.flatMap((source, index) => part(source).map((each) => ({ ...each, row: lastRow + 1 + index })))
  const [last, rest] = [
    added.filter(({ source }) => source === 'notes'),
    added.filter(({ source }) => source !== 'notes'),
  ]
  const moved = notes.map((each) => ({ ...each, row: lastRow + 1 + missing.length }))
  return { ...form, parts: [...others, ...rest, ...moved, ...last] }
}

/** A place for the measures of one level alone does not show the others. */
function isWhole({ source, level }: FormPart): boolean {
  return (source !== 'measures' && source !== 'measure-names') || level === null
}
