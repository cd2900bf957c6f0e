import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { initialFieldsOf } from '#shared/domain/record/read-record.ts'
import { toHalfWidth } from '#shared/domain/text/change-width.ts'
import { changePaperSetup } from '#shared/domain/form/change-paper-setup.ts'
import { DEFAULT_MINIMUM_POINTS, pageFaults, type PageMeasure } from '#shared/paper/page-bounds.ts'
import { DEFAULT_MARGINS } from '#shared/paper/page-setup.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import { printText } from '../../messages/print-text.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PlanEditing } from './plan-editing.ts'
import { useKeptText } from './use-kept-text.ts'

type SetupFormProps = { readonly model: PlanModel; readonly editing: PlanEditing }
type Setup = FieldsOf<'paperSetup'>

const MEASURES: readonly PageMeasure[] = [
  'marginTop',
  'marginBottom',
  'marginLeft',
  'marginRight',
  'gutter',
  'typeSize',
  'minimumSize',
]
const WORDS = ['handling', 'asOf'] as const
const FACES = (['gothic', 'mincho'] as const).map((value) => ({ value, text: printText.faces[value] }))
const SIDES = (['left', 'top'] as const).map((value) => ({ value, text: printText.gutterSides[value] }))

/** 用紙の設定 of the plan: each field is an act of its own when it is left. */
export function SetupForm({ model, editing }: SetupFormProps) {
  const setup = model.list('paperSetup')[0]?.fields ?? null
  const set = (fields: Partial<Setup>) =>
    void editing.change('paper/setup', (before, newId) => changePaperSetup(before, fields, newId), printText.setUp)
  return (
    <details className="setup-form">
      <summary>{printText.setup}</summary>
      <ChoiceField
        label={printText.face}
        options={FACES}
        value={setup?.face ?? 'gothic'}
        onChange={(face) => set({ face })}
      />
      <ChoiceField
        label={printText.gutterAt}
        options={SIDES}
        value={setup?.gutterAt ?? 'left'}
        onChange={(gutterAt) => set({ gutterAt })}
      />
      <p className="print-hint">{printText.emptyIsUsual(DEFAULT_MARGINS, DEFAULT_MINIMUM_POINTS)}</p>
      <div className="setup-measures">
        {MEASURES.map((measure) => (
          <MeasureField key={measure} measure={measure} setup={setup} onSet={set} />
        ))}
      </div>
      {WORDS.map((field) => (
        <WordsField key={field} field={field} setup={setup} onSet={set} />
      ))}
    </details>
  )
}

type FieldProps = { readonly setup: Setup | null; readonly onSet: (fields: Partial<Setup>) => void }

/** A measure; empty leaves it to the program. */
function MeasureField({ measure, setup, onSet }: FieldProps & { readonly measure: PageMeasure }) {
  const held = setup?.[measure] ?? null
  const kept = held === null ? '' : String(held)
  const [text, setText] = useKeptText(kept)
  const read = readMeasure(measure, text)
  const problem = read === 'no-number' ? printText.noNumber : problemOf(measure, { ...setup, [measure]: read })
  return (
    <TextField
      label={fieldWord(measure, 'paperSetup')}
      value={text}
      onChange={setText}
      problem={problem}
      onLeave={() => {
        if (problem === '' && read !== held) onSet({ [measure]: read })
      }}
      onCancel={text === kept ? undefined : () => setText(kept)}
    />
  )
}

/** What is wrong with a measure; '' where nothing is. */
function problemOf(measure: PageMeasure, setup: Partial<Setup>): string {
  const faults = pageFaults({ ...(initialFieldsOf('paperSetup') as Setup), ...setup })
  const own = faults.find((fault) => fault.measure === measure)
  if (own !== undefined) return printText.faults(own)
  const isOverType = measure === 'minimumSize' && faults.some(({ code }) => code === 'below-minimum')
  return isOverType ? printText.overType(setup.typeSize ?? '') : ''
}

/** Type sizes are kept as decimal texts, all others as whole millimetres. */
function readMeasure(measure: PageMeasure, text: string): string | number | null {
  const plain = toHalfWidth(text).trim()
  if (plain === '') return null
  if (measure === 'typeSize' || measure === 'minimumSize') return plain
  return /^\d{1,3}$/.test(plain) ? Number(plain) : 'no-number'
}

function WordsField({ field, setup, onSet }: FieldProps & { readonly field: (typeof WORDS)[number] }) {
  const held = setup?.[field] ?? ''
  const [text, setText] = useKeptText(held)
  return (
    <TextField
      label={fieldWord(field, 'paperSetup')}
      hint={printText.hints[field]}
      value={text}
      onChange={setText}
      onLeave={() => {
        if (text !== held) onSet({ [field]: text === '' ? null : text })
      }}
      onCancel={text === held ? undefined : () => setText(held)}
    />
  )
}
