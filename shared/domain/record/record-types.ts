import * as f from './field.ts'
import { paperTypes } from './paper-types.ts'

/**
 * Every kind of record that a plan is made of, and its fields. The SQLite tables, the bundle, the journal and the screens
 * all follow this one list. Figures, names and dates are text as printed; what the program reads out of them is computed.
 */
export const recordTypes = {
  /** 団体. */
  municipality: { code: f.municipalityCode(), name: f.text(), prefecture: f.text() },

  /** 計画. `periodFrom` and `periodTo` are calendar months; `edition` and `adopted` stand as printed. */
  plan: {
    municipality: f.reference('municipality'),
    title: f.text(),
    subtitle: f.optionalText(),
    edition: f.optionalText(),
    adopted: f.optionalText(),
    periodText: f.text(),
    periodFrom: f.period(),
    periodTo: f.period(),
    calendar: f.choice('era', 'western', 'both', 'era-short'),
    declaredRoles: f.texts(),
  },
  /** Upper, sister and predecessor plans (上位計画, 関連計画, 前計画, 事例集). */
  planLink: {
    position: f.position(),
    relation: f.choice('upper', 'sister', 'predecessor', 'casebook', 'national'),
    title: f.text(),
    note: f.optionalText(),
    periodFrom: f.optionalPeriod(),
    periodTo: f.optionalPeriod(),
  },
  /**
   * 版. The plan as it stood when the act that added this record was done is the edition; the journal leads back to it. `adopted`
   * as printed, `body` who adopted it.
   */
  edition: {
    position: f.position(),
    name: f.text(),
    adopted: f.optionalText(),
    body: f.optionalText(),
    reason: f.optionalText(),
  },

  /**
   * 階層: what the plan calls its levels, outermost first. The labels are those that its sheets print beside title and number (事業名,
   * 管理番号), null where they print the level's name or none.
   */
  level: {
    position: f.position(),
    name: f.text(),
    numbering: f.choice('none', 'through', 'restart', 'composed', 'circled', 'own'),
    prefix: f.optionalText(),
    titleLabel: f.optionalText(),
    numberLabel: f.optionalText(),
  },
  /** 施策 at any level above the project: 施策の柱, 重点取組事項, 基本方針, 推進項目. `repeats` names the original of a 【再掲】. */
  measure: {
    level: f.reference('level'),
    parent: f.optionalReference('measure'),
    position: f.position(),
    number: f.optionalText(),
    title: f.text(),
    audienceTags: f.texts(),
    repeats: f.optionalReference('measure'),
  },
  /**
   * 事業. A project stands in the plan through its placements. A stopped, merged or split one stays in the plan with its reason;
   * `since` is when that took effect.
   */
  project: {
    name: f.text(),
    subtitle: f.optionalText(),
    statusTags: f.texts(),
    lifecycle: f.choice('active', 'stopped', 'merged', 'split', 'finished'),
    since: f.optionalPeriod(),
    lifecycleReason: f.optionalText(),
    sdgs: f.texts(),
  },
  /** A project that goes on in another one (統合, 分割). */
  projectSuccession: { from: f.reference('project'), to: f.reference('project') },
  /**
   * A project at one place. `rowName` is the name printed there if it differs; '' where the printed cell is empty. Tags of
   * audience ([市民]) stand without their brackets, those of status (【新規】) with them, as printed.
   */
  placement: {
    project: f.reference('project'),
    measure: f.reference('measure'),
    position: f.position(),
    number: f.optionalText(),
    rowName: f.optionalText(),
    isRepeat: f.flag(),
    audienceTags: f.texts(),
  },

  /** A labelled field of the sheets (概要, 目的, KGI, 取組方針), in printed order. */
  fieldDef: { position: f.position(), label: f.text(), appliesTo: f.choice('project', 'measure', 'plan') },
  /** What stands in such a field: one record a printed paragraph list, or one record a bullet where bullets are counted. */
  fieldValue: {
    field: f.reference('fieldDef'),
    owner: f.reference('project', 'placement', 'measure', 'plan'),
    position: f.position(),
    text: f.longText(),
  },

  /**
   * A sheet that differs from the others in one field: its label there, its rank among the fields (null where it keeps its own), or
   * that it is left out.
   */
  fieldException: {
    field: f.reference('fieldDef'),
    owner: f.reference('project', 'placement', 'measure'),
    label: f.optionalText(),
    rank: f.optionalPosition(),
    isLeftOut: f.flag(),
  },

  /** An edition of a list of categories that others set (国の重点取組事項). `isConfirmed` false until somebody has compared it with its source. */
  catalogue: {
    position: f.position(),
    name: f.text(),
    edition: f.text(),
    isConfirmed: f.flag(),
    source: f.optionalText(),
  },
  category: { catalogue: f.reference('catalogue'), position: f.position(), number: f.optionalText(), name: f.text() },
  /** What a category of one edition became in another (6項目 of 2022 ↔ 7項目 of 2024). */
  categoryLink: { from: f.reference('category'), to: f.reference('category'), note: f.optionalText() },
  projectCategory: { project: f.reference('project', 'measure'), category: f.reference('category') },

  /**
   * 課: the register. Years of validity are canonical periods. `successor` is what a renamed or merged section became.
   */
  section: {
    name: f.text(),
    validFrom: f.optionalPeriod(),
    validTo: f.optionalPeriod(),
    successor: f.optionalReference('section'),
    aliases: f.texts(),
  },
  /** A section that was split off from another. */
  sectionSplit: { from: f.reference('section'), to: f.reference('section') },
  /** 担当課 on a sheet: `text` as printed; a phrase (窓口がある課, 全庁的な取り組み) points to no section. `others` is ほか. */
  responsibility: {
    owner: f.reference('project', 'measure'),
    position: f.position(),
    text: f.text(),
    section: f.optionalReference('section'),
    role: f.choice('none', 'main', 'sub'),
    scopeNote: f.optionalText(),
    others: f.flag(),
  },

  /** 指標. `name` may be '' where the plan prints the cells alone. */
  indicator: {
    name: f.text(),
    definition: f.optionalText(),
    unit: f.optionalText(),
    direction: f.choice('unstated', 'more', 'less'),
    mode: f.choice('unstated', 'point', 'cumulative', 'total', 'annual', 'monthly-average', 'average'),
    scopeNote: f.optionalText(),
    source: f.optionalText(),
    validity: f.optionalText(),
    /** A goal in words (KGI, 到達イメージ): judged in words, never computed. */
    isJudgedInWords: f.flag(),
  },
  /** An indicator on a sheet; one indicator may stand on several. `label` is the wording printed there if it differs. */
  indicatorUse: {
    indicator: f.reference('indicator'),
    owner: f.reference('placement', 'measure', 'plan'),
    position: f.position(),
    rowLabel: f.optionalText(),
    label: f.optionalText(),
    scopeNote: f.optionalText(),
  },
  /** 内訳: 【小学校】 and 【中学校】, 国内 and 町内. */
  breakdown: { indicator: f.reference('indicator'), position: f.position(), label: f.text() },
  /**
   * 値. `raw` is the printed text, whole; `period` the year of its column or the year it names, null where none is known.
   * A cell that the plan leaves empty has no record; `position` orders several values of one cell. `asOf` is the day or month of
   * the figure as printed, `status` 速報, 確定 or 訂正, `source` where it comes from: for actuals and baselines.
   */
  value: {
    owner: f.reference('indicator', 'breakdown'),
    role: f.choice('target', 'baseline', 'actual', 'forecast'),
    period: f.optionalPeriod(),
    position: f.position(),
    raw: f.text(),
    asOf: f.optionalText(),
    status: f.choice('unstated', 'provisional', 'final', 'corrected'),
    source: f.optionalText(),
  },
  /** A target that was set anew: what stood there before, when which body decided so, and why. In order of decision. */
  targetRevision: {
    value: f.reference('value'),
    position: f.position(),
    previous: f.text(),
    decidedOn: f.optionalText(),
    body: f.optionalText(),
    reason: f.text(),
  },
  /**
   * How the town grades (A–D, 順調…). `formula` is what the percent of a grade is of: `attainment` the way from baseline to target,
   * `ratio` actual to target, `prorated` the share of the way due by the year, `words` none: the officer chooses.
   */
  gradeScale: {
    position: f.position(),
    name: f.text(),
    formula: f.choice('attainment', 'ratio', 'prorated', 'words'),
    formulaText: f.optionalText(),
  },
  /** A grade. `atLeast` is the lowest percent as a decimal text; null for a grade that no percent gives (評価できない). */
  gradeBand: {
    scale: f.reference('gradeScale'),
    position: f.position(),
    label: f.text(),
    meaning: f.optionalText(),
    atLeast: f.optionalText(),
  },
  /** A judgement by hand: a grade other than the computed one, with its reason, or words where nothing is computed. */
  judgement: {
    owner: f.reference('indicator', 'breakdown', 'fieldValue', 'project', 'measure'),
    period: f.period(),
    grade: f.optionalText(),
    words: f.optionalText(),
    reason: f.optionalText(),
  },

  /** A column of the schedule and of the yearly targets; `isBeyond` marks one outside the plan's period, `weight` is its share of the width. */
  column: { position: f.position(), label: f.text(), period: f.period(), isBeyond: f.flag(), weight: f.weight() },
  /** 行程: a row of the schedule. */
  lane: {
    owner: f.reference('placement', 'measure'),
    position: f.position(),
    tag: f.optionalText(),
    inOverview: f.flag(),
  },
  /**
   * A bar. `to` is the last period it surely covers; `end` says what follows: `closed` ends there, `continues` goes on by the
   * plan's own arrow or word, `open` runs on without a stated end, `unknown` is not told (the source has lost it). `track` tells
   * what is planned from what was done; `delayReason` why the latter came later.
   */
  bar: {
    lane: f.reference('lane'),
    position: f.position(),
    from: f.period(),
    to: f.optionalPeriod(),
    end: f.choice('unknown', 'closed', 'continues', 'open'),
    label: f.text(),
    remark: f.optionalText(),
    style: f.choice('action', 'state', 'box', 'marker'),
    track: f.choice('plan', 'actual'),
    delayReason: f.optionalText(),
  },
  /** One bullet in a schedule cell. `month` is a printed month mark (4月), `isContinuation` a bare ➔. */
  bullet: {
    lane: f.reference('lane'),
    period: f.period(),
    position: f.position(),
    text: f.text(),
    month: f.optionalMonth(),
    isContinuation: f.flag(),
  },

  /** ※ footnote of a sheet or of the whole plan. `mark` as printed (※1, ※); `isNumbered` has it counted anew on each sheet instead. */
  note: {
    owner: f.reference('plan', 'measure', 'project', 'placement', 'inventory', 'chapter', 'annexTable'),
    position: f.position(),
    mark: f.text(),
    text: f.longText(),
    isNumbered: f.flag(),
  },
  /** Where a note's mark stands. */
  noteLink: {
    note: f.reference('note'),
    target: f.reference(
      'plan',
      'measure',
      'project',
      'placement',
      'fieldValue',
      'indicator',
      'indicatorUse',
      'value',
      'bullet',
      'situation',
      'inventoryRow',
      'annexTable',
      'annexRow',
      'term',
      'chapter',
    ),
  },

  /** 現在の状況 and 目標とするべき状況. */
  situation: {
    kind: f.choice('current', 'target'),
    measure: f.reference('measure'),
    position: f.position(),
    text: f.text(),
  },
  /** Merged cells as links: current situation → target situation → project. */
  situationLink: { from: f.reference('situation'), to: f.reference('situation', 'project') },

  /**
   * A list that the plan works through: 手続一覧, 20業務, 推奨データセット. Its rows count into the value of an indicator; `yearColumn` is the
   * column, from 0, that says when a row is done, null where every row counts.
   */
  inventory: {
    owner: f.reference('plan', 'measure', 'project', 'placement'),
    position: f.position(),
    title: f.text(),
    group: f.optionalText(),
    columns: f.texts(),
    countsInto: f.optionalReference('indicator'),
    countsIntoRole: f.choice('target', 'baseline', 'actual'),
    countsIntoPeriod: f.optionalPeriod(),
    yearColumn: f.optionalPosition(),
  },
  /** `cells` follow the inventory's columns; `parent` is set for a sub-row. */
  inventoryRow: {
    inventory: f.reference('inventory'),
    parent: f.optionalReference('inventoryRow'),
    position: f.position(),
    number: f.optionalText(),
    cells: f.texts(),
  },

  /**
   * A table of the annex; `cells` of its rows follow `columns`, and so do `columnRoles`: `series` a figure of a year, `difference` that of the
   * two series before it, `change` that of the series before it and the first, '' anything else.
   */
  annexTable: {
    position: f.position(),
    kind: f.choice('other', 'statistics', 'advisers', 'firms', 'bodies', 'roles', 'training', 'chronology', 'law'),
    title: f.text(),
    columns: f.texts(),
    note: f.optionalText(),
    columnRoles: f.texts(),
  },
  annexRow: { table: f.reference('annexTable'), position: f.position(), cells: f.texts() },
  /** 用語. `reading` in kana. */
  term: {
    position: f.position(),
    term: f.text(),
    reading: f.optionalText(),
    english: f.optionalText(),
    definition: f.longText(),
  },
  /** 章: the plan's prose, in the project's own shorter words where it is a sample. */
  chapter: {
    parent: f.optionalReference('chapter'),
    position: f.position(),
    number: f.optionalText(),
    title: f.text(),
    text: f.longText(),
  },
  ...paperTypes,

  /** 会議体・役職 of the 推進体制図. `link` is what is said on the line to its parent (報告・指示); `side` where it stands there. */
  body: {
    position: f.position(),
    name: f.text(),
    parent: f.optionalReference('body'),
    side: f.choice('below', 'beside'),
    members: f.optionalText(),
    duty: f.optionalText(),
    link: f.optionalText(),
  },

  /**
   * 意見: a remark on a record, or on one of its fields where `field` is not null. `subject` is the record's id as text, since a remark stays when its record
   * goes. `at` is ISO 8601, `author` the name and `post` the office of who made it; `answer` and `followUp` are the town's 回答 and 対応, '' until there are any. A
   * remark is about what the plan says and no part of it: it changes no digest of the content.
   */
  comment: {
    position: f.position(),
    subject: f.text(),
    field: f.optionalText(),
    at: f.text(),
    author: f.text(),
    post: f.optionalText(),
    text: f.longText(),
    state: f.choice('open', 'answered', 'done'),
    answer: f.longText(),
    followUp: f.longText(),
  },

  /** A finding of 点検 that the officer lets stand. `rule` and `subject` name it as the check does; `reason` says why. */
  acceptance: { rule: f.text(), subject: f.text(), reason: f.text() },
} as const satisfies Record<string, Record<string, f.Field>>

export type RecordType = keyof typeof recordTypes

type Schemas = typeof recordTypes

/** The fields of a record of type `T`, complete. */
export type FieldsOf<T extends RecordType> = {
  readonly [K in keyof Schemas[T]]: Schemas[T][K] extends f.Field<infer C> ? C : never
}
