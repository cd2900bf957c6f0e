import { sheetText } from '../../messages/sheet-text.ts'
import { SideText } from '../cells/side-text.tsx'
import { labelKey } from './head-label.tsx'

/** Stands below the label of a column that lies behind the years of the plan. */
export function BeyondMark({ place }: { readonly place: string }) {
  return (
    <div className="remark">
      <SideText textKey={labelKey(`${place} beyond`)} text={sheetText.beyond} />
    </div>
  )
}
