import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { outlineOf, type OutlineItem } from '../outline.ts'
import { recordName } from '../places/record-name.ts'
import { ownerStatements } from './owner-statements.ts'
import { fieldStatement, recordStatement, statement, type Statement, type StatementGroup } from './statement.ts'

const PLAN_FIELDS = ['title', 'subtitle', 'edition', 'adopted', 'periodText', 'calendar', 'declaredRoles'] as const

/** Lists behind the sheets, each a group: every record is one entry. */
const LISTS: ReadonlyArray<{ readonly key: string; readonly title: string; readonly types: readonly RecordType[] }> = [
  { key: 'chapters', title: '本文', types: ['chapter'] },
  { key: 'links', title: '関連する計画', types: ['planLink'] },
  { key: 'grades', title: '評価の基準', types: ['gradeScale', 'gradeBand'] },
  { key: 'categories', title: '分類', types: ['catalogue', 'category', 'projectCategory'] },
  { key: 'sections', title: '課の台帳', types: ['section', 'sectionSplit'] },
  { key: 'successions', title: '事業の引き継ぎ', types: ['projectSuccession'] },
  { key: 'bodies', title: '推進体制', types: ['body'] },
  { key: 'annexes', title: '資料', types: ['annexTable', 'annexRow'] },
  { key: 'terms', title: '用語集', types: ['term'] },
]

/** All that a plan says, in the order in which it is printed: the plan itself, its form, its sheets, its lists. */
export function planStatements(model: PlanModel): readonly StatementGroup[] {
  return [
    { key: 'plan', title: '計画全体', statements: wholeStatements(model) },
    { key: 'form', title: '用紙の様式', statements: formStatements(model) },
    ...outlineOf(model).flatMap((item) => itemGroups(model, item)),
    ...model.list('inventory').map((inventory) => inventoryGroup(model, inventory)),
    ...LISTS.map(({ key, title, types }) => ({
      key,
      title,
      statements: types.flatMap((type) => model.list(type)).map((record) => recordStatement(model, record)),
    })),
  ]
}

function wholeStatements(model: PlanModel): readonly Statement[] {
  const { plan, municipality } = model
  return [
    ...(['name', 'code', 'prefecture'] as const).flatMap((field) => fieldStatement(model, municipality, field)),
    ...PLAN_FIELDS.flatMap((field) => fieldStatement(model, plan, field)).map((told) => ({
      ...told,
      reason: told.key === `${plan.id} edition` ? editionReason(model) : '',
    })),
    ...ownerStatements(model, [plan.id]),
  ]
}

/** Why the edition that the plan prints was made. */
function editionReason(model: PlanModel): string {
  const { edition } = model.plan.fields
  return model.list('edition').findLast(({ fields }) => fields.name === edition)?.fields.reason ?? ''
}

/** What the plan calls its levels, its fields and its columns. */
function formStatements(model: PlanModel): readonly Statement[] {
  return [
    ...model.list('level').map((level) => recordStatement(model, level)),
    ...model.list('fieldDef').map((field) => statement(field.id, '欄の名前', field.fields.label)),
    ...model.list('fieldException').map((exception) => recordStatement(model, exception)),
    ...model.list('column').map((column) => statement(column.id, '年度の列', column.fields.label)),
  ]
}

function itemGroups(model: PlanModel, item: OutlineItem): readonly StatementGroup[] {
  const title = [item.number, item.title, item.isRepeat ? '【再掲】' : ''].filter(Boolean).join(' ')
  return [
    { key: item.id, title, statements: item.kind === 'measure' ? measureStatements(model, item) : placed(model, item) },
    ...item.children.flatMap((child) => itemGroups(model, child)),
  ]
}

function measureStatements(model: PlanModel, { id }: OutlineItem): readonly Statement[] {
  const measure = model.find('measure', id)
  if (measure === null) return []
  return [
    ...nameStatements(model, measure, ['number', 'title', 'audienceTags']),
    ...placeStatement(model, id, measure.fields.parent),
    ...ownerStatements(model, [id]),
  ]
}

/** A project at a place. What is its own everywhere is told where it really stands, and not at its 再掲. */
function placed(model: PlanModel, { id, isRepeat }: OutlineItem): readonly Statement[] {
  const placement = model.find('placement', id)
  const project = placement === null ? null : model.find('project', placement.fields.project)
  if (placement === null || project === null) return []
  const here = [
    ...nameStatements(model, placement, ['number', 'rowName', 'audienceTags']),
    ...placeStatement(model, id, placement.fields.measure),
  ]
  if (isRepeat) return [...here, ...ownerStatements(model, [id])]
  return [
    ...nameStatements(model, project, ['name', 'subtitle', 'statusTags', 'sdgs']),
    ...lifecycleStatement(model, project),
    ...here,
    ...ownerStatements(model, [project.id, id]),
  ]
}

function nameStatements(model: PlanModel, record: PlanRecord, fields: readonly string[]): readonly Statement[] {
  return fields.flatMap((field) => fieldStatement(model, record, field))
}

function placeStatement(model: PlanModel, id: RecordId, above: RecordId | null): readonly Statement[] {
  const measure = above === null ? null : model.find('measure', above)
  return measure === null ? [] : [statement(`${id} place`, '載せる所', recordName(model, measure))]
}

function lifecycleStatement(model: PlanModel, project: PlanRecord<'project'>): readonly Statement[] {
  const { lifecycle, lifecycleReason } = project.fields
  const word = choiceWordsOf('project', 'lifecycle')?.get(lifecycle) ?? ''
  const since = fieldStatement(model, project, 'since').map(({ text }) => text)
  return [statement(`${project.id} lifecycle`, '状態', [word, ...since].join('　'), lifecycleReason ?? '')]
}

function inventoryGroup(model: PlanModel, inventory: PlanRecord<'inventory'>): StatementGroup {
  return {
    key: inventory.id,
    title: inventory.fields.title,
    statements: [
      recordStatement(model, inventory),
      ...model.listBy('inventoryRow', 'inventory', inventory.id).map(({ id, fields }) => {
        const text = [fields.number, ...fields.cells].filter((cell) => cell !== null && cell !== '').join('／')
        return statement(id, '一覧の行', text)
      }),
      ...model
        .listBy('note', 'owner', inventory.id)
        .map(({ id, fields }) => statement(id, `注　${fields.mark}`, fields.text)),
    ],
  }
}
