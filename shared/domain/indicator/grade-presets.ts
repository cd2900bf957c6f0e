import type { FieldsOf } from '../record/record-types.ts'

/** A way to grade that an officer may begin with; its texts are then the plan's own and may be changed. */
export type GradePreset = {
  readonly key: 'reached' | 'band-ten' | 'prorated' | 'words'
  readonly name: string
  /** Whose published way it follows. */
  readonly example: string
  readonly formula: FieldsOf<'gradeScale'>['formula']
  readonly bands: ReadonlyArray<Pick<FieldsOf<'gradeBand'>, 'label' | 'meaning' | 'atLeast'>>
}

/** Ways in which towns are known to grade. The limits are a beginning: each town writes down its own. */
export const gradePresets: readonly GradePreset[] = [
  {
    key: 'reached',
    name: 'A～D（目標との比較）',
    example: '浜松市の公表例の区分',
    formula: 'attainment',
    bands: [
      { label: 'A', meaning: '目標より進んでいる', atLeast: '100.1' },
      { label: 'B', meaning: '目標どおり', atLeast: '100' },
      { label: 'C', meaning: '遅れている', atLeast: '0' },
      { label: 'D', meaning: '評価できない', atLeast: null },
    ],
  },
  {
    key: 'band-ten',
    name: 'S・A・B・C・－（基準値との比較、±10％の幅）',
    example: '長与町の公表例の区分',
    formula: 'attainment',
    bands: [
      { label: 'S', meaning: '目標を達成', atLeast: '100' },
      { label: 'A', meaning: '基準値より良くなっている', atLeast: '10' },
      { label: 'B', meaning: '基準値とほぼ同じ', atLeast: '-10' },
      { label: 'C', meaning: '基準値より悪くなっている', atLeast: '-100' },
      { label: '－', meaning: '評価できない', atLeast: null },
    ],
  },
  {
    key: 'prorated',
    name: '順調・概ね順調・遅れ（年度ごとの按分）',
    example: '多摩市の案の按分と100％・60％の境',
    formula: 'prorated',
    bands: [
      { label: '順調', meaning: '按分した目標に達している', atLeast: '100' },
      { label: '概ね順調', meaning: '按分した目標の6割以上', atLeast: '60' },
      { label: '遅れ', meaning: '按分した目標の6割未満', atLeast: '0' },
      { label: '評価不能', meaning: '数では評価できない', atLeast: null },
    ],
  },
  {
    key: 'words',
    name: '言葉で判定（順調・着実・要改善）',
    example: '倉吉市の公表例のような言葉の区分',
    formula: 'words',
    bands: [
      { label: '順調に達成', meaning: null, atLeast: null },
      { label: '着実に推移', meaning: null, atLeast: null },
      { label: '改善が必要', meaning: null, atLeast: null },
      { label: '評価できない', meaning: null, atLeast: null },
    ],
  },
]
