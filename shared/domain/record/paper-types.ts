import { formLooks, formPresets, formSources, pageRanks } from '../form/form-words.ts'
import * as f from './field.ts'

/** The record types of what a plan is printed with: part of the one list in `record-types.ts`. */
export const paperTypes = {
  /**
   * 様式: how the sheets of a plan are laid out on paper. `base` is the form that it was copied from; `perPage` how many sheets (個票) share a page
   * at most. Its parts say what stands where. `labelWidth` are the columns, of 24, that a label at the left takes; `pageLevel` is the rank of the measure whose
   * sheets follow each other without a new page, null for the innermost; where it `isFilling`, each sheet takes its share of the page (a whole one, a third);
   * where it `hasOwnRemarks`, the program adds what it computes (the percentage of n of N).
   */
  form: {
    position: f.position(),
    name: f.text(),
    base: f.choice(...formPresets),
    unit: f.choice('project', 'measure'),
    perPage: f.weight(),
    size: f.choice('A4', 'A3'),
    lie: f.choice('portrait', 'landscape'),
    labelWidth: f.weight(),
    pageLevel: f.optionalPosition(),
    pageRank: f.choice(...pageRanks),
    isFilling: f.flag(),
    hasOwnRemarks: f.flag(),
  },
  /**
   * What stands at one place of a form. Parts of the same `row` stand beside each other, `width` is their share. `field` is the label of the plan's field
   * that a `field` shows; `level` the rank of the measure, 0 for the outermost, null for all. `label` null prints the plan's own word, '' none.
   * `lines` is the height of the place in lines of text, null where it grows with its text. `before` and `behind` stand around each text (【…】, a bullet);
   * `joint` stands between texts that run on in one line, null where each has a line of its own.
   */
  formPart: {
    form: f.reference('form'),
    position: f.position(),
    row: f.position(),
    source: f.choice(...formSources),
    field: f.optionalText(),
    level: f.optionalPosition(),
    label: f.optionalText(),
    labelAt: f.choice('left', 'above', 'none'),
    look: f.choice(...formLooks),
    width: f.weight(),
    lines: f.optionalPosition(),
    before: f.optionalText(),
    behind: f.optionalText(),
    joint: f.optionalText(),
    isLeftOut: f.flag(),
  },
  /**
   * 用紙の設定: one a plan, the first. A `form` of the plan's own goes before the `preset`. Margins and `gutter` (綴じ代) in millimetres, type in points as decimal
   * texts; null is the program's own measure. `handling` (取扱区分) and `asOf` (基準日) are printed in the footer.
   */
  paperSetup: {
    position: f.position(),
    preset: f.choice(...formPresets),
    form: f.optionalReference('form'),
    face: f.choice('gothic', 'mincho'),
    typeSize: f.optionalText(),
    minimumSize: f.optionalText(),
    marginTop: f.optionalPosition(),
    marginRight: f.optionalPosition(),
    marginBottom: f.optionalPosition(),
    marginLeft: f.optionalPosition(),
    gutter: f.optionalPosition(),
    gutterAt: f.choice('left', 'top'),
    handling: f.optionalText(),
    asOf: f.optionalText(),
  },
  /** How one sheet that is too long for its page is made to fit: in smaller type (points as a decimal text), or by going on on the next page. */
  sheetFit: {
    owner: f.reference('placement', 'measure'),
    typeSize: f.optionalText(),
    mayContinue: f.flag(),
  },
} as const satisfies Record<string, Record<string, f.Field>>
