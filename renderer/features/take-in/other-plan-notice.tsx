import type { RecordId } from '#shared/domain/record/field.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Incoming } from './take-in-store.ts'

type OtherPlanNoticeProps = {
  readonly incoming: Incoming
  /** The plan that is open; null on the list of plans. */
  readonly openPlanId: RecordId | null
}

/** Says that the file is about another plan than the one that is open; nothing where it is not. */
export function OtherPlanNotice({ incoming, openPlanId }: OtherPlanNoticeProps) {
  const { id, name } = planOf(incoming)
  if (openPlanId === null || id === openPlanId) return null
  return (
    <Notice kind="info">
      <RevealedText text={takeInText.otherPlan(name)} />
    </Notice>
  )
}

function planOf(incoming: Incoming): { readonly id: string; readonly name: string } {
  if (incoming.kind === 'answer') return { id: incoming.answer.planId, name: incoming.answer.title }
  const { id, municipality, title } = incoming.preview.plan
  return { id, name: `${municipality.name} ${title}` }
}
