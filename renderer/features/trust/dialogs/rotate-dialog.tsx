import { useState } from 'react'
import { ROOT_LIMIT } from '#shared/bundle/roster-format.ts'
import type { RosterView } from '#shared/contracts/roster-contract.ts'
import { trustDialogText, trustText } from '../../../messages/trust-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { OrderDialog, type OrderDialogProps } from './order-dialog.tsx'

/** Chooses the roots anew among the keys that count today, and how many of them must sign. */
export function RotateDialog(props: OrderDialogProps) {
  const { roster } = props
  const [roots, setRoots] = useState<ReadonlySet<string>>(new Set(roster.roots.map(({ kid }) => kid)))
  const [threshold, setThreshold] = useState(roster.threshold)
  const [isChecked, setChecked] = useState(false)
  const most = Math.max(1, Math.min(roots.size, ROOT_LIMIT))
  const needed = Math.min(threshold, most)
  return (
    <OrderDialog
      {...props}
      title={trustText.rotate}
      lead={trustDialogText.rotateLead}
      submit={trustDialogText.rotate}
      check={() => {
        setChecked(true)
        return roots.size > 0
      }}
      order={() => ({ act: 'rotate', roots: [...roots], threshold: needed })}
    >
      <fieldset className="choices">
        <legend>{trustDialogText.rotateRoots}</legend>
        {candidatesOf(roster).map(({ kid, text }) => (
          <label key={kid}>
            <input
              type="checkbox"
              checked={roots.has(kid)}
              onChange={() =>
                setRoots(roots.has(kid) ? new Set([...roots].filter((held) => held !== kid)) : new Set([...roots, kid]))
              }
            />
            <RevealedText text={text} />
          </label>
        ))}
        <span className="field-problem">{isChecked && roots.size === 0 ? trustDialogText.rotateNobody : ''}</span>
      </fieldset>
      <SelectField
        label={trustDialogText.rotateThreshold}
        value={String(needed)}
        options={Array.from({ length: most }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }))}
        onChange={(value) => setThreshold(Number(value))}
      />
    </OrderDialog>
  )
}

/** The entries that count today, and the roots that have no line. */
function candidatesOf({ entries, roots }: RosterView): ReadonlyArray<{ readonly kid: string; readonly text: string }> {
  const unnamed = roots.filter(({ holder }) => holder === null)
  return [
    ...entries
      .filter(({ standing }) => standing === 'valid')
      .map(({ kid, holder, post }) => ({ kid, text: `${holder}　${post}` })),
    ...unnamed.map(({ kid, digits }) => ({ kid, text: digits })),
  ]
}
