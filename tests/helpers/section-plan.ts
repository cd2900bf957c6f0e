import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { smallPlan } from './small-plan.ts'

export const SECTIONS = ['税務課', '福祉課', '水道課'] as const
export type SectionName = (typeof SECTIONS)[number]

/** A plan of three sections with a project each. `idOf` knows what each has: `税務課 project`, `福祉課 target`, and the section itself as `税務課`. */
export type SectionPlan = {
  readonly model: PlanModel
  readonly idOf: (name: string) => RecordId
  readonly scopeOf: (section: SectionName, writable?: Scope['writable']) => Scope
}

export function sectionPlan(): SectionPlan {
  const ids = new Map<string, RecordId>()
  const model = smallPlan(({ write, addProject, measure, plan }) => {
    ids.set('measure', measure).set('plan', plan)
    for (const name of SECTIONS) {
      const { project, placement } = addProject(`${name}の事業`)
      const section = write('section', name, { name })
      const indicator = write('indicator', name, { name: '申請件数' })
      write('indicatorUse', name, { indicator, owner: placement })
      const lane = write('lane', name, { owner: placement })
      const made = {
        project,
        placement,
        indicator,
        lane,
        responsibility: write('responsibility', name, { owner: project, text: name, section }),
        target: write('value', name, { owner: indicator, role: 'target', period: '2026', raw: '50件' }),
        bar: write('bar', name, { lane, from: '2026', label: '実施' }),
      }
      ids.set(name, section)
      for (const [part, id] of Object.entries(made)) ids.set(`${name} ${part}`, id)
    }
  })
  const idOf = (name: string) => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`the plan has no ${name}`)
    return id
  }
  return {
    model,
    idOf,
    scopeOf: (section, writable = 'all') => ({ sections: [idOf(section)], measures: [], writable }),
  }
}
