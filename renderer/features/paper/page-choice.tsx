import { printText } from '../../messages/print-text.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import type { PrintChoice } from './print-choice.ts'

type PageChoiceProps = {
  readonly choice: PrintChoice
  readonly onChange: (change: Partial<PrintChoice>) => void
}

const { usual, sizes, lies } = printText
const SIZES = [
  { value: 'usual', text: usual },
  ...(['A4', 'A3'] as const).map((value) => ({ value, text: sizes[value] })),
]
const LIES = [
  { value: 'usual', text: usual },
  ...(['portrait', 'landscape'] as const).map((value) => ({ value, text: lies[value] })),
]

/** Size and lie of the paper for this print alone, and whether it is a grey proof. */
export function PageChoice({ choice: { size, lie, isProof }, onChange }: PageChoiceProps) {
  return (
    <>
      <ChoiceField
        label={printText.size}
        options={SIZES}
        value={size ?? 'usual'}
        onChange={(value) => onChange({ size: value === 'A4' || value === 'A3' ? value : null })}
      />
      <ChoiceField
        label={printText.lie}
        options={LIES}
        value={lie ?? 'usual'}
        onChange={(value) => onChange({ lie: value === 'portrait' || value === 'landscape' ? value : null })}
      />
      <label className="check-line">
        <input type="checkbox" checked={isProof} onChange={(event) => onChange({ isProof: event.target.checked })} />
        {printText.isProof}
      </label>
    </>
  )
}
