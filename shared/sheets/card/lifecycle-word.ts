import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'

/** 廃止, 統合 and so on; '' for a project that goes on. */
export function lifecycleWord({ fields: { lifecycle } }: PlanRecord<'project'>): string {
  return lifecycle === 'active' ? '' : (choiceWordsOf('project', 'lifecycle')?.get(lifecycle) ?? lifecycle)
}
