import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { listCardOwners, type OutlineItem, outlineOf } from '#shared/sheets/outline.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'

/** What the three sheets are to show of each record type; the other types stand on sheets that are not built. */
const shown: ReadonlyArray<readonly [RecordType, readonly string[]]> = [
  ['measure', ['title', 'number', 'audienceTags']],
  ['project', ['name', 'subtitle', 'statusTags', 'audienceTags']],
  ['placement', ['number']],
  ['responsibility', ['text']],
  ['fieldValue', ['text']],
  ['indicatorUse', ['rowLabel', 'label', 'scopeNote']],
  ['indicator', ['definition', 'scopeNote', 'validity']],
  ['breakdown', ['label']],
  ['value', ['raw']],
  ['column', ['label']],
  ['lane', ['tag']],
  ['bar', ['label', 'remark']],
  ['bullet', ['text']],
]

const models = readSamplePlans().map(createPlanModel)

describe.each(models.map((model) => [model.municipality.fields.name, model] as const))(
  'the sheets of %s',
  (_, model) => {
    it('show every text of the records that they are made of', () => {
      const texts = new Set(textsIn([...cardsOf(model), kpiSheetOf(model), scheduleSheetOf(model)]))
      expect(missingTexts(model, texts)).toEqual([])
    })

    it('give a card to every line of the outline', () => {
      expect(allItems(outlineOf(model)).filter(({ id }) => cardSheetOf(model, id) === null)).toEqual([])
    })

    it('count as cards what the plan prints them of', () => {
      expect(listCardOwners(model).length).toBe(model.list('placement').length || 13)
    })
  },
)

function missingTexts(model: PlanModel, texts: ReadonlySet<string>): readonly string[] {
  const all = [...texts].join('\n')
  return shown.flatMap(([type, fields]) =>
    model
      .list(type)
      .filter((record) => !isPlanWide(model, record.fields))
      .flatMap((record) => fields.flatMap((field) => (record.fields as Record<string, unknown>)[field]))
      .flat()
      .filter((text): text is string => typeof text === 'string' && !texts.has(text) && !all.includes(text))
      .map((text) => `${type}: ${text}`),
  )
}

/** Fields of the whole plan (目指すべきビジョン) stand in the plan's chapters, not on these sheets. */
function isPlanWide(model: PlanModel, fields: object): boolean {
  return 'owner' in fields && fields.owner === model.plan.id
}

function cardsOf(model: PlanModel): readonly unknown[] {
  return allItems(outlineOf(model)).map(({ id }) => cardSheetOf(model, id))
}

function allItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)])
}

function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}
