/** The forms that come with the program: its own, and one after each of five towns. */
export const formPresets = ['standard', 'shimada', 'izunokuni', 'mishima', 'kawamoto', 'fukuyama'] as const
export type FormPreset = (typeof formPresets)[number]

/**
 * What can stand at a place of a form: one field of the plan (of the measure above, where the place names its level) or all that the form does
 * not name; the measures above, with or without their numbers; its own number, its name (its tags behind it or not), sections, tags and state;
 * indicators as a table, as rows of 基準値 and 目標値 or as a list; its schedule in bars or in words with arrows; both in one grid
 * (目標スケジュール); the projects of a measure as prose or as the スケジュール・KPI table, the short lists that it
 * works through; situations, notes, or a heading of the form's own.
 */
export const formSources = [
  'field',
  'other-fields',
  'measures',
  'measure-names',
  'number',
  'name',
  'name-tags',
  'sections',
  'tags',
  'audience',
  'state',
  'indicators',
  'indicator-rows',
  'indicator-list',
  'schedule',
  'arrow-schedule',
  'targets',
  'projects',
  'project-table',
  'inventories',
  'situations',
  'notes',
  'heading',
] as const
export type FormSource = (typeof formSources)[number]

/** How a place of a form looks: ruled, without rules, over the full width as a coloured band or as a title, or at the left of all others. */
export const formLooks = ['boxed', 'plain', 'band', 'title', 'side'] as const
export type FormLook = (typeof formLooks)[number]

/** How the pages of one sheet are told apart at their head: not at all, ①②③, or (1)(2)(3). A sheet of one page has no such mark. */
export const pageRanks = ['none', 'circled', 'bracketed'] as const
export type PageRank = (typeof pageRanks)[number]
