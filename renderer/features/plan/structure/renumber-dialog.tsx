import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { newNumbersOf } from '#shared/domain/structure/numbering.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import { renumberText } from '../../../messages/structure-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'

type RenumberDialogProps = { readonly model: PlanModel; readonly onRun: () => void; readonly onClose: () => void }

/** The numbers that the rules of the levels make otherwise, old and new, before they are changed. */
export function RenumberDialog({ model, onRun, onClose }: RenumberDialogProps) {
  const lines = newNumbersOf(model)
  return (
    <DialogBox title={renumberText.title} onClose={onClose}>
      <p>{lines.length === 0 ? renumberText.none : renumberText.lead}</p>
      {lines.length > 0 && (
        <div className="renumber-scroll" role="region" aria-label={renumberText.title}>
          <table className="renumber-table">
            <thead>
              <tr>
                <th scope="col">{renumberText.line}</th>
                <th scope="col">{renumberText.before}</th>
                <th scope="col">{renumberText.after}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, before, after }) => {
                const record = model.findAny(id)
                return (
                  <tr key={id}>
                    <td>{record === null ? '' : nameOf(model, record)}</td>
                    <td className="number">{before === '' || before === null ? renumberText.empty : before}</td>
                    <td className="number">{after}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="button-row">
        {lines.length > 0 && (
          <button type="button" className="primary" onClick={onRun}>
            {renumberText.run(lines.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {renumberText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

/** A measure by its title alone: its number is what changes. */
function nameOf(model: PlanModel, record: NonNullable<ReturnType<PlanModel['findAny']>>): string {
  return record.type === 'measure' ? record.fields.title : recordName(model, record)
}
