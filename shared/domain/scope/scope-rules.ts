import type { FieldsOf, RecordType } from '../record/record-types.ts'

/**
 * Why records of a type go with a part of a plan.
 *
 * `frame`: always, since every sheet is read by them; `whole`: with the whole plan alone; `chosen`: where the scope chooses them, and bare where something below
 * them goes; `carried`: whole with whatever uses them. `partOf`: with the record that the field names; `between`: with both that the fields name;
 * `about`: with the record whose id the text of the field begins with.
 */
export type ScopeRule<T extends RecordType> =
  | 'frame'
  | 'whole'
  | 'chosen'
  | 'carried'
  | { readonly partOf: keyof FieldsOf<T> & string }
  | { readonly between: readonly [keyof FieldsOf<T> & string, keyof FieldsOf<T> & string] }
  | { readonly about: keyof FieldsOf<T> & string }

/** One rule for each type of record: a type that is added has to say with what it goes. */
export const scopeRules: { readonly [T in RecordType]: ScopeRule<T> } = {
  municipality: 'frame',
  plan: 'frame',
  level: 'frame',
  fieldDef: 'frame',
  column: 'frame',
  gradeScale: 'frame',
  gradeBand: 'frame',
  section: 'frame',
  sectionSplit: 'frame',
  catalogue: 'frame',
  category: 'frame',
  categoryLink: 'frame',
  form: 'frame',
  formPart: 'frame',
  paperSetup: 'frame',

  planLink: 'whole',
  edition: 'whole',
  annexTable: 'whole',
  annexRow: 'whole',
  term: 'whole',
  chapter: 'whole',
  body: 'whole',

  measure: 'chosen',
  project: 'chosen',
  projectSuccession: { between: ['from', 'to'] },
  placement: { partOf: 'project' },
  fieldValue: { partOf: 'owner' },
  fieldException: { partOf: 'owner' },
  projectCategory: { partOf: 'project' },
  responsibility: { partOf: 'owner' },

  indicator: 'carried',
  indicatorUse: { partOf: 'owner' },
  breakdown: { partOf: 'indicator' },
  value: { partOf: 'owner' },
  targetRevision: { partOf: 'value' },
  judgement: { partOf: 'owner' },

  lane: { partOf: 'owner' },
  bar: { partOf: 'lane' },
  bullet: { partOf: 'lane' },

  note: { partOf: 'owner' },
  noteLink: { between: ['note', 'target'] },
  situation: { partOf: 'measure' },
  situationLink: { between: ['from', 'to'] },
  inventory: { partOf: 'owner' },
  inventoryRow: { partOf: 'inventory' },
  sheetFit: { partOf: 'owner' },
  comment: { about: 'subject' },
  acceptance: { about: 'subject' },
}
