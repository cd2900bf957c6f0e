import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import type { Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Field, RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { otherContent, randomEdit } from '../../helpers/random-edits.ts'
import { addPlans, exportSigned, holdFile, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { seededRandom, type Random } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const isLong = process.env['LONG'] === '1'
const RUNS = isLong ? 10_000 : 1_000
/** Every so many runs the plan goes to another terminal and is compared there. */
const RUNS_PER_EXPORT = 40
const samples = readSamplePlans()

const byId = (one: PlanRecord, other: PlanRecord) => (one.id < other.id ? -1 : 1)
const textOf = (records: readonly PlanRecord[]) => canonicalJson([...records].sort(byId))

async function readFile(host: Host, planId: RecordId): Promise<string> {
  return textOf(valueOf(await host.api.plan.open({ planId })).records)
}

async function readElsewhere(host: Host, planId: RecordId): Promise<string> {
  const receiver = await startTestHost(makeTempFolder())
  valueOf(await receiver.api.exchange.takeIn({ token: holdFile(receiver, await exportSigned(host, planId)) }))
  const text = await readFile(receiver, planId)
  await receiver.close()
  return text
}

async function commit(host: Host, model: PlanModel, changes: readonly RecordChange[]): Promise<PlanModel> {
  const planId = model.plan.id
  return model.withChanges(valueOf(await host.api.plan.commit({ planId, act: 'record/edit', changes })).changes)
}

async function repeat(host: Host, model: PlanModel, step: { readonly do: 'undo' | 'redo'; readonly times: number }) {
  let present = model
  for (let time = 0; time < step.times; time += 1) {
    present = present.withChanges(valueOf(await host.api.plan[step.do]({ planId: model.plan.id })).changes)
  }
  return present
}

/** One act that writes something else into this field of every record of the type, as far as the plan stays whole. */
function editEvery(model: PlanModel, type: RecordType, at: { readonly field: string; readonly random: Random }) {
  const definition: Field = (recordTypes[type] as Readonly<Record<string, Field>>)[at.field]!
  const changes: RecordChange[] = []
  for (const record of model.list(type)) {
    const content = otherContent(model, record, { ...at, definition })
    const change = content === undefined ? [] : changeFields(model, record.id, { [at.field]: content })
    const isWhole = () => checkPlanRecords(model.withChanges([...changes, ...change]).all()).ok
    if (definition.kind !== 'reference' || isWhole()) changes.push(...change)
  }
  return checkPlanRecords(model.withChanges(changes).all()).ok ? changes : changes.slice(0, 1)
}

describe('every field of every sample', () => {
  it.each(samples.map((records) => [createPlanModel(records).municipality.fields.name, records] as const))(
    'survives edit, undo, redo, export and import unchanged: %s',
    async (_, records) => {
      const host = await startTestHost(makeTempFolder())
      await addPlans(host, [records])
      const start = createPlanModel(records)
      const random = seededRandom(7)
      let present = start
      let acts = 0
      for (const type of new Set(records.map((record) => record.type))) {
        for (const field of Object.keys(recordTypes[type])) {
          const changes = editEvery(present, type, { field, random })
          if (changes.length === 0 || !checkPlanRecords(present.withChanges(changes).all()).ok) continue
          present = await commit(host, present, changes)
          acts += 1
        }
      }
      const edited = textOf(present.all())
      expect(acts).toBeGreaterThan(50)
      expect(await readFile(host, start.plan.id)).toBe(edited)
      const undone = await repeat(host, present, { do: 'undo', times: acts })
      expect(textOf(undone.all())).toBe(textOf(records))
      expect(await readFile(host, start.plan.id)).toBe(textOf(records))
      const redone = await repeat(host, undone, { do: 'redo', times: acts })
      expect(textOf(redone.all())).toBe(edited)
      expect(await readElsewhere(host, start.plan.id)).toBe(edited)
      await host.close()
    },
    240_000,
  )
})

describe('random acts', () => {
  it(
    `leave model and file equal, and undo and redo lead back and forth (${String(RUNS)} runs)`,
    async () => {
      const host = await startTestHost(makeTempFolder())
      await addPlans(host, samples)
      const models = samples.map((records) => createPlanModel(records))
      for (let run = 0; run < RUNS; run += 1) {
        const random = seededRandom(run)
        const at = run % models.length
        const before = models[at]!
        let present = before
        let acts = 0
        for (let act = 0; act < 1 + random.below(4); act += 1) {
          const changes = randomEdit(present, random, host.context.newId)
          if (changes.length === 0) continue
          present = await commit(host, present, changes)
          acts += 1
        }
        const undone = await repeat(host, present, { do: 'undo', times: acts })
        expect(textOf(undone.all()), `run ${String(run)}`).toBe(textOf(before.all()))
        expect(await readFile(host, before.plan.id), `run ${String(run)}`).toBe(textOf(before.all()))
        const redone = await repeat(host, undone, { do: 'redo', times: acts })
        const text = textOf(redone.all())
        expect(text, `run ${String(run)}`).toBe(textOf(present.all()))
        expect(await readFile(host, before.plan.id), `run ${String(run)}`).toBe(text)
        if (run % RUNS_PER_EXPORT === 0) expect(await readElsewhere(host, before.plan.id)).toBe(text)
        models[at] = redone
      }
      for (const [at, model] of models.entries()) expect(model.all().length).toBeGreaterThan(samples[at]!.length / 3)
      expect(await checkFile(host.context)).toMatchObject({ chainFault: null, differingPlans: [], isTrailWhole: true })
      await host.close()
    },
    isLong ? 7_200_000 : 600_000,
  )
})
