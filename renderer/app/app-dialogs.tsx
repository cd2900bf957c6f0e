import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { FindPaperDialog } from '../features/paper/find-paper-dialog.tsx'
import { ActsDialog } from '../features/plan/acts/acts-dialog.tsx'
import type { OpenPlan, StateToOpen } from './open-plan.ts'
import { PrintFor } from './print-for.tsx'

export type AppDialog = 'print' | 'acts' | 'find-paper'

type AppDialogsProps = {
  readonly api: Api
  readonly dialog: AppDialog
  /** Null on the list of plans. */
  readonly open: OpenPlan | null
  readonly onDialog: (dialog: AppDialog | null) => void
  readonly onOpenState: (planId: RecordId, state: StateToOpen) => void
}

/** The dialogs that lead from one screen to another. */
export function AppDialogs({ api, dialog, open, onDialog, onOpenState }: AppDialogsProps) {
  const close = () => onDialog(null)
  if (dialog === 'find-paper') {
    return (
      <FindPaperDialog
        api={api}
        onClose={close}
        onOpen={({ plan, state }, isComparing) =>
          onOpenState(plan.id, { moment: { seq: state.entry.seq }, isComparing })
        }
      />
    )
  }
  if (open === null) return null
  if (dialog === 'print') return <PrintFor api={api} open={open} onClose={close} />
  return (
    <ActsDialog
      api={api}
      store={open.store}
      onClose={close}
      onFindPaper={() => onDialog('find-paper')}
      onOpen={(moment, isComparing = false) => onOpenState(open.planId, { moment, isComparing })}
    />
  )
}
