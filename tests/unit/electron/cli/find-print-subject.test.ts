import { describe, expect, it } from 'vitest'
import type { Options } from '#electron/cli/command.ts'
import { findPrintSubject } from '#electron/cli/find-print-subject.ts'
import { listCardOwners, printedMeasureTitle } from '#shared/sheets/outline.ts'
import { listMeasureSheets } from '#shared/sheets/sheet-choice.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'
import { smallPlan } from '../../../helpers/small-plan.ts'

/** Two measures that have the number 2, and a section that was renamed. */
const model = smallPlan(({ write, addProject, level, measure }) => {
  write('section', 'office', { name: '総務課', aliases: ['庶務課'] })
  write('measure', 'second', { level, title: '市役所を軽くする', number: '2' })
  write('measure', 'third', { level, title: '地域を元気にする', number: '2' })
  addProject('窓口の予約', { number: '10', measure })
  addProject('電子申請', { number: '20' })
  addProject('電子納付', { number: '20' })
})
const office = model.list('section')[0]!.id
const measureOf = (title: string) => model.list('measure').find(({ fields }) => fields.title === title)!
const [first, second, third] = listCardOwners(model).map(({ id }) => id)

function subjectOf(options: Options, plan = model) {
  const found = findPrintSubject(plan, options)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

function errorOf(options: Options, plan = model) {
  const found = findPrintSubject(plan, options)
  return found.ok ? null : found.error
}

function messageOf(options: Options): string {
  const error = errorOf(options)
  return error !== null && 'message' in error ? error.message : ''
}

describe('what is printed', () => {
  it('is the book, a batch without limits, or a sheet that is one of its kind', () => {
    expect(subjectOf({ book: true })).toEqual({ kind: 'book' })
    expect(subjectOf({ batch: true })).toEqual({ kind: 'batch', section: null, measure: null, isDelayed: false })
    expect(subjectOf({ sheet: 'kpi' })).toEqual({ kind: 'sheet', sheet: 'kpi', owner: null })
  })

  it.each<[string, Options]>([
    ['nothing', {}],
    ['a sheet and the book', { sheet: 'card', book: true }],
    ['a batch and the book', { batch: true, book: true }],
  ])('is not %s', (_, options) => {
    expect(messageOf(options)).toBe('--sheet・--book・--batch のどれか一つを選んでください。')
  })

  it.each<[Options, string]>([
    [{ book: true, section: '総務課' }, '--section は --batch といっしょに使います。'],
    [{ sheet: 'card', delayed: true }, '--delayed は --batch といっしょに使います。'],
    [{ batch: true, project: '1' }, '--project は --sheet といっしょに使います。'],
    [{ book: true, measure: '1' }, '--measure は --sheet・--batch といっしょに使います。'],
    [{ sheet: 'card', project: '1', measure: '1' }, '--project と --measure は、どちらか一つにしてください。'],
  ])('refuses %o, which says nothing together', (options, message) => {
    expect(messageOf(options)).toBe(message)
  })
})

describe('a batch', () => {
  it.each(['総務課', '庶務課', office])('is of the section that is called %s', (section) => {
    expect(subjectOf({ batch: true, section })).toMatchObject({ section: office })
  })

  it('is of the section that has the name now, before one that had it once', () => {
    const renamed = smallPlan(({ write }) => {
      write('section', 'one', { name: '総務課', aliases: ['税務課'] })
      write('section', 'other', { name: '税務課' })
    })
    const [, other] = renamed.list('section')
    expect(subjectOf({ batch: true, section: '税務課' }, renamed)).toMatchObject({ section: other!.id })
  })

  it('is of the measure with that number where only one has it, of that name, or with that id', () => {
    const measure = measureOf('窓口を便利にする')
    const words = ['1', '窓口を便利にする', printedMeasureTitle(model, measure), measure.id]
    const found = words.map((word) => subjectOf({ batch: true, measure: word, delayed: true }))
    expect(found).toEqual(words.map(() => ({ kind: 'batch', section: null, measure: measure.id, isDelayed: true })))
  })

  it('says which word leads nowhere, and how many have a number', () => {
    expect(messageOf({ batch: true, section: '財政課' })).toBe('「財政課」という課は、この計画の課の一覧にありません。')
    expect(messageOf({ batch: true, measure: '9' })).toBe('「9」という施策は、この計画にありません。')
    expect(messageOf({ batch: true, measure: '2' })).toBe('「2」という番号の施策は2つあります。名前で選んでください。')
  })
})

describe('a sheet', () => {
  it('is one that there is', () => {
    expect(messageOf({ sheet: 'letter' })).toMatch(/^--sheet は card・.* のどれかです。$/)
  })

  it.each([
    ['the printed number', '10', first],
    ['the rank where two have the number', '2', second],
    ['the name', '電子納付', third],
    ['the id of the place', third, third],
    ['the id of the project', model.find('placement', second!)?.fields.project, second],
  ])('is the card that is meant by %s', (_, project, owner) => {
    expect(subjectOf({ sheet: 'card', project })).toEqual({ kind: 'sheet', sheet: 'card', owner })
  })

  it('is the first card where none is named', () => {
    expect(subjectOf({ sheet: 'card' })).toMatchObject({ owner: first })
  })

  it('is not there for a project that is not, nor for a number that two have', () => {
    expect(errorOf({ sheet: 'card', project: '4' })).toEqual({ code: 'paper/no-such-sheet' })
    expect(errorOf({ sheet: 'card', project: '20' })).toEqual({ code: 'paper/no-such-sheet' })
  })

  it('is of a measure where there is such a sheet of it', () => {
    const fukuyama = sampleModel('福山市')
    const { choice } = listMeasureSheets(fukuyama).find((each) => each.choice.kind === 'schedule')!
    const options = { sheet: 'schedule', measure: choice.owner ?? '' }
    expect(subjectOf(options, fukuyama)).toEqual({ kind: 'sheet', sheet: 'schedule', owner: choice.owner })
    expect(errorOf({ ...options, sheet: 'terms' }, fukuyama)).toEqual({ code: 'paper/no-such-sheet' })
  })
})
