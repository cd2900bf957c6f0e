import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { EndDialog } from './end-dialog.tsx'
import { RenumberDialog } from './renumber-dialog.tsx'
import { RepeatDialog } from './repeat-dialog.tsx'
import type { StructureTools } from './use-structure.ts'

type StructureDialogsProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly structure: StructureTools
}

/** What lies over the plan because of a line of its outline, if anything does. */
export function StructureDialogs({ plan: { model }, store, structure }: StructureDialogsProps) {
  const { dialog, acts, close } = structure
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'end':
      return <EndDialog model={model} project={dialog.project} store={store} onClose={close} />
    case 'repeat':
      return <RepeatDialog model={model} {...dialog} acts={acts} onClose={close} />
    case 'renumber':
      return (
        <RenumberDialog
          model={model}
          onRun={() => {
            void acts.renumber()
            close()
          }}
          onClose={close}
        />
      )
  }
}
