import { describe, expect, it } from 'vitest'
import { addMeasureRepeat, addRepeat } from '#shared/domain/structure/add-repeat.ts'
import { textsOf, usesOf } from '#shared/domain/structure/inheritance.ts'
import { localiseSchedule, localiseText } from '#shared/domain/structure/localise.ts'
import { overridesOf, revertAll, revertOverride } from '#shared/domain/structure/overrides.ts'
import { removePlaces } from '#shared/domain/structure/remove-places.ts'
import { alsoShownAt, repeatsOf } from '#shared/domain/structure/repeats.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { measureCalled, placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const newId = createNewIds()
const shimada = sampleModel('島田市')

function fieldCalled(model: PlanModel, label: string): RecordId {
  return model.list('fieldDef').find(({ fields }) => fields.label === label)!.id
}

/** 電子契約推進事業 repeated under 産業DXの支援. */
function withRepeat() {
  const original = placeOf(shimada, '電子契約推進事業')
  const id = newId()
  const measure = measureCalled(shimada, '産業DXの支援').id
  const model = shimada.withChanges(addRepeat(shimada, { project: original.fields.project, measure, id }))
  return { model, original, repeat: model.find('placement', id)!, content: fieldCalled(model, '取組内容（個別事業）') }
}

describe('a repeat of a project', () => {
  it('shows the text and the indicators of its original', () => {
    const { model, original, repeat, content } = withRepeat()
    expect(textsOf(model, repeat, content)).toEqual({ ...textsOf(model, original, content), isInherited: true })
    expect(usesOf(model, repeat)).toMatchObject({ records: usesOf(model, original).records, isInherited: true })
    expect(overridesOf(model, repeat)).toEqual([])
    expect(repeatsOf(model, original)).toEqual([repeat])
  })

  it('says something else where it has a text of its own, until that is taken back', () => {
    const { model, original, repeat, content } = withRepeat()
    const edited = model.withChanges(localiseText(model, repeat, { field: content, at: 0, text: '別の文', newId }))
    expect(textsOf(edited, repeat, content).records.map(({ fields }) => fields.text)).toEqual(['別の文'])
    expect(textsOf(edited, original, content)).toEqual(textsOf(model, original, content))
    const [override] = overridesOf(edited, repeat)
    expect(override).toEqual({ kind: 'text', place: repeat.id, field: content })
    const reverted = edited.withChanges(revertOverride(edited, override!, newId))
    expect(textsOf(reverted, repeat, content)).toEqual(textsOf(model, repeat, content))
  })

  it('is where the text of the original shows too, but for a place that says something else', () => {
    const { model, original, repeat, content } = withRepeat()
    const [text] = textsOf(model, original, content).records
    expect(alsoShownAt(model, text!, original.id)).toEqual([repeat])
    const edited = model.withChanges(localiseText(model, repeat, { field: content, at: 0, text: '別の文', newId }))
    expect(alsoShownAt(edited, text!, original.id)).toEqual([])
  })

  it('becomes the original with its indicators when the original is removed', () => {
    const { model, original, repeat } = withRepeat()
    const left = model.withChanges(removePlaces(model, [original.id]))
    const heir = left.find('placement', repeat.id)!
    expect(heir.fields.isRepeat).toBe(false)
    expect(usesOf(left, heir).records.map(({ id }) => id)).toEqual(usesOf(model, original).records.map(({ id }) => id))
  })
})

describe('the repeats of the sample of 島田市', () => {
  it('take over a text that says the same, and mark each other one', () => {
    const repeat = measureCalled(shimada, '官民データの活用促進', 1)
    expect(repeat.fields.repeats).not.toBeNull()
    expect(overridesOf(shimada, repeat)).toEqual([])
    expect(textsOf(shimada, repeat, fieldCalled(shimada, 'KGI'))).toMatchObject({ isInherited: true })
    const line = placeOf(shimada, '市LINE公式アカウントを活用した情報発信', 1)
    expect(overridesOf(shimada, line).map(({ kind }) => kind)).toEqual(['name', 'text', 'indicators'])
  })

  it('lists the rows that a repeated measure adds and leaves out', () => {
    const online = measureCalled(shimada, '行政手続きのオンライン化の推進', 1)
    const kinds = overridesOf(shimada, online).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'row-added').length).toBe(2)
    expect(kinds.filter((kind) => kind === 'row-left-out').length).toBe(4)
  })
})

describe('a repeat of a whole measure', () => {
  it('has a repeat of every project, and no override', () => {
    const original = measureCalled(shimada, '産業DXの支援')
    const parent = measureCalled(shimada, '共通施策').id
    const changes = addMeasureRepeat(shimada, { original: original.id, parent, newId })
    const model = shimada.withChanges(changes)
    const [repeat] = model.listBy('measure', 'repeats', original.id)
    expect(repeat?.fields).toMatchObject({ title: original.fields.title, parent })
    expect(model.listBy('placement', 'measure', repeat!.id).map(({ fields }) => fields.isRepeat)).toEqual(
      model.listBy('placement', 'measure', original.id).map(() => true),
    )
    expect(overridesOf(model, repeat!)).toEqual([])
  })

  it('cannot stand inside itself', () => {
    const original = measureCalled(shimada, '共通施策')
    expect(addMeasureRepeat(shimada, { original: original.id, parent: original.id, newId })).toEqual([])
  })

  it('keeps its texts when its original is removed', () => {
    const [original, repeat] = [0, 1].map((rank) => measureCalled(shimada, '官民データの活用促進', rank))
    const kgi = fieldCalled(shimada, 'KGI')
    const texts = textsOf(shimada, repeat!, kgi).records.map(({ fields }) => fields.text)
    const left = shimada.withChanges(removePlaces(shimada, [original!.id]))
    const heir = left.find('measure', repeat!.id)!
    expect(heir.fields.repeats).toBeNull()
    expect(textsOf(left, heir, kgi).records.map(({ fields }) => fields.text)).toEqual(texts)
  })
})

describe('a schedule of its own', () => {
  it('begins as a copy, and gives way to the original again', () => {
    const model = sampleModel('伊豆の国市')
    const [original] = model.list('placement')
    const id = newId()
    const { project, measure } = original!.fields
    const repeated = model.withChanges(addRepeat(model, { project, measure, id }))
    const repeat = repeated.find('placement', id)!
    const own = repeated.withChanges(localiseSchedule(repeated, repeat, newId))
    const bars = (owner: RecordId) =>
      own.listBy('lane', 'owner', owner).flatMap((lane) => own.listBy('bar', 'lane', lane.id))
    expect(bars(id).map(({ fields }) => fields.label)).toEqual(bars(original!.id).map(({ fields }) => fields.label))
    expect(overridesOf(own, repeat)).toEqual([{ kind: 'schedule', place: id }])
    expect(own.withChanges(revertAll(own, repeat, newId)).all()).toEqual(repeated.all())
  })
})
