import type { PlanModel } from '../../../plan/plan-model.ts'
import type { RecordId } from '../../../record/field.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { recordsOfMeasure, recordsOfProject, sheetTypes } from '../../sheet-records.ts'

type Inventory = PlanRecord<'inventory'>

/** 26手続き: how many, of what kind. */
const COUNT = /(\d{1,4})(手続き?|項目|業務|件|種類|台帳|施設)/gu
/** The words right before a count, up to a particle or a bracket: 子育て・介護の. */
const TOPICS = /[^\s。（）()「」『』【】はがをにでも\d]{2,30}$/u

/** A number of things named in a text, and the lists of these things on the same sheet with another number of rows. */
export const countInText: CheckRule = {
  reads: [...sheetTypes, 'inventory', 'inventoryRow'],
  find: (model) => {
    const byOwner = Map.groupBy(model.list('inventory'), ({ fields }) => sheetOwner(model, fields.owner))
    return [...byOwner].flatMap(([owner, inventories]) =>
      sheetRecords(model, owner).flatMap((record) => findIn(model, record, inventories)),
    )
  },
}

/** A list stands on the sheet of its project, wherever that is placed. */
function sheetOwner(model: PlanModel, owner: RecordId): RecordId {
  return model.find('placement', owner)?.fields.project ?? owner
}

function sheetRecords(model: PlanModel, owner: RecordId): readonly PlanRecord[] {
  const project = model.find('project', owner)
  if (project !== null) return recordsOfProject(model, project)
  const measure = model.find('measure', owner)
  return measure === null ? [] : recordsOfMeasure(model, measure)
}

function findIn(model: PlanModel, record: PlanRecord, inventories: readonly Inventory[]): readonly Finding[] {
  return printedTextsOf(record).flatMap(({ field, text: printed }) => {
    const text = printed.normalize('NFKC')
    return [...text.matchAll(COUNT)].flatMap(({ index, 1: count = '', 2: unit = '' }) => {
      const topics = TOPICS.exec(text.slice(0, index).replace(/の$/u, ''))?.[0] ?? ''
      const named = listsNamed(topics, inventories)
      const sizes = named.map(({ id }) => rowCount(model, id))
      const counted = sizes.reduce((sum, size) => sum + size, 0)
      if (named.length === 0 || counted === Number(count)) return []
      const stated = `${count}${unit}`
      const params = { words: topics, stated, counted, lists: named.map(titleOf).join('、'), parts: sizes.join('＋') }
      const spot = { recordId: record.id, field, others: named.map(({ id }) => id) }
      return [findingAt('count-in-text', 'contradiction', spot, params)]
    })
  })
}

/** The lists of which the words speak; none where one of the things joined by ・ has no list. */
function listsNamed(words: string, inventories: readonly Inventory[]): readonly Inventory[] {
  const whole = listsOf(words.split(/[・、,と]|及び/u), inventories)
  return whole.length > 0 ? whole : listsOf((words.split(/[、,]/u).at(-1) ?? '').split(/[・と]|及び/u), inventories)
}

function listsOf(topics: readonly string[], inventories: readonly Inventory[]): readonly Inventory[] {
  const named = topics.map((topic) =>
    topic.length < 2 ? [] : inventories.filter((inventory) => lastLine(inventory).includes(topic)),
  )
  return named.some((lists) => lists.length === 0) ? [] : [...new Set(named.flat())]
}

/** The innermost heading of a list: ア.子育て関係 under ①マイナポータルから…. */
function lastLine({ fields }: Inventory): string {
  return (fields.group ?? fields.title).split('\n').at(-1) ?? ''
}

function titleOf(inventory: Inventory): string {
  return `「${lastLine(inventory)}」`
}

function rowCount(model: PlanModel, inventory: RecordId): number {
  return model.listBy('inventoryRow', 'inventory', inventory).filter(({ fields }) => fields.parent === null).length
}
