import { foldWidth } from '../fiscal-period/fold-width.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'

/** A text that says how many rows some lists have (子育て・介護の26手続き), and how many they really have. */
export type SaidCount = {
  readonly recordId: RecordId
  /** The words as written. */
  readonly words: string
  readonly said: number
  readonly counted: number
  readonly inventories: ReadonlyArray<PlanRecord<'inventory'>>
}

const COUNT = /(\d[\d,]*)\s*(?:つの)?(手続き?|業務|項目|件|データセット)/g
/** So far before the number stand the names of the lists that it counts. */
const REACH = 16

/**
 * The numbers in the texts beside the lists of one owner that name lists by their groups, each with what these hold. A number with
 * no group's name before it says nothing of them and is left out.
 */
export function findSaidCounts(model: PlanModel, owner: RecordId): readonly SaidCount[] {
  const named = model
    .listBy('inventory', 'owner', owner)
    .flatMap((inventory) => groupNames(inventory).map((name) => ({ name, inventory })))
  if (named.length === 0) return []
  return textsBeside(model, owner).flatMap((record) => {
    const text = foldWidth(record.fields.text)
    return [...text.matchAll(COUNT)].flatMap((found) => {
      const before = text.slice(Math.max(0, found.index - REACH), found.index)
      const inventories = [...new Set(named.filter(({ name }) => before.includes(name)).map((each) => each.inventory))]
      if (inventories.length === 0) return []
      const start = Math.min(...named.flatMap(({ name }) => positionIn(before, name)))
      const words = record.fields.text.slice(found.index - before.length + start, found.index + found[0].length)
      const counted = inventories.reduce((sum, { id }) => sum + rowCount(model, id), 0)
      return [{ recordId: record.id, words, said: Number((found[1] ?? '').replaceAll(',', '')), counted, inventories }]
    })
  })
}

function positionIn(text: string, name: string): readonly number[] {
  const at = text.indexOf(name)
  return at < 0 ? [] : [at]
}

/** 子育て of 「ア.子育て関係」: the last line of the group without its mark and without what every group is called. */
function groupNames({ fields }: PlanRecord<'inventory'>): readonly string[] {
  const last =
    foldWidth(fields.group ?? '')
      .split('\n')
      .at(-1) ?? ''
  const name = last.replace(/^[①-⑳\p{L}\d]{1,2}[.)、．]\s*/u, '').replace(/(?:関係|関連|分野)$/, '')
  return name.length < 2 || name === last ? [] : [name]
}

function textsBeside(model: PlanModel, owner: RecordId): ReadonlyArray<PlanRecord<'fieldValue' | 'bullet'>> {
  const project = model.find('placement', owner)?.fields.project ?? null
  const owners = project === null ? [owner] : [owner, project]
  return [
    ...owners.flatMap((each) => model.listBy('fieldValue', 'owner', each)),
    ...model.listBy('lane', 'owner', owner).flatMap(({ id }) => model.listBy('bullet', 'lane', id)),
  ]
}

function rowCount(model: PlanModel, inventory: RecordId): number {
  return model.listBy('inventoryRow', 'inventory', inventory).filter(({ fields }) => fields.parent === null).length
}
