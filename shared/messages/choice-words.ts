import { recordTypes, type FieldsOf, type RecordType } from '../domain/record/record-types.ts'

/** The fields of a type that hold one of a few words. */
type ChoiceField<T extends RecordType> = {
  [K in keyof FieldsOf<T>]: FieldsOf<T>[K] extends string
    ? string extends FieldsOf<T>[K]
      ? never
      : FieldsOf<T>[K] extends { readonly __brand: string }
        ? never
        : K
    : never
}[keyof FieldsOf<T>]

type ChoiceWords = {
  readonly [T in RecordType as ChoiceField<T> extends never ? never : T]: {
    readonly [K in ChoiceField<T>]: Readonly<Record<FieldsOf<T>[K] & string, string>>
  }
}

const presets = {
  standard: '標準の様式',
  shimada: '島田市の様式',
  izunokuni: '伊豆の国市の様式',
  mishima: '三島市の様式',
  kawamoto: '川本町の様式',
  fukuyama: '福山市の様式',
}

/** What the officer reads, and may type, for each word that a field may hold. */
const words: ChoiceWords = {
  plan: {
    calendar: {
      era: '令和7年度',
      western: '2025年度',
      both: '令和7年度（2025年度）',
      'era-short': 'R7',
    },
  },
  planLink: {
    relation: {
      upper: '上位計画',
      sister: '関連計画',
      predecessor: '前の計画',
      casebook: '事例集',
      national: '国・県の計画',
    },
  },
  level: {
    numbering: {
      none: '付けない',
      through: '計画を通して',
      restart: '上の階層ごとに 1 から',
      composed: '1-1 の形',
      circled: '①の形',
      own: '自分で付ける',
    },
  },
  project: {
    lifecycle: { active: '実施', stopped: '廃止', merged: '統合', split: '分割', finished: '完了' },
  },
  fieldDef: { appliesTo: { project: '事業の用紙', measure: '施策の用紙', plan: '計画全体' } },
  responsibility: { role: { none: '区別なし', main: '主', sub: '副' } },
  indicator: {
    direction: { unstated: '記載なし', more: '多いほど良い', less: '少ないほど良い' },
    mode: {
      unstated: '記載なし',
      point: '時点',
      cumulative: '累積',
      total: '延べ',
      annual: '年間',
      'monthly-average': '月平均',
      average: '平均',
    },
  },
  value: {
    role: { target: '目標値', baseline: '基準値', actual: '実績値', forecast: '見込値' },
    status: { unstated: '記載なし', provisional: '速報', final: '確定', corrected: '訂正' },
  },
  gradeScale: {
    formula: {
      attainment: '基準値から目標値までの道のりに対する割合',
      ratio: '目標値に対する実績値の割合',
      prorated: '年度までに進むべき道のりに対する割合',
      words: '計算せず、言葉で判定',
    },
  },
  bar: {
    end: {
      unknown: '記載なし（元の資料で分からない）',
      closed: 'その時期に終わる',
      continues: 'その後も続く',
      open: '終わりを定めない',
    },
    style: { action: '取組', state: '状態（導入済みなど）', box: '囲み', marker: '印（●）' },
    track: { plan: '計画', actual: '実績' },
  },
  situation: { kind: { current: '現在の状況', target: '目標とするべき状況' } },
  inventory: { countsIntoRole: { target: '目標値', baseline: '基準値', actual: '実績値' } },
  annexTable: {
    kind: {
      other: 'その他',
      statistics: '統計',
      advisers: '有識者',
      firms: '協定企業',
      bodies: '会議体',
      roles: '体制と役割',
      training: '研修',
      chronology: '年表',
      law: '法令',
    },
  },
  form: {
    base: presets,
    unit: { project: '事業（個票）', measure: '施策（施策票）' },
    size: { A4: 'A4', A3: 'A3' },
    lie: { portrait: '縦', landscape: '横' },
    pageRank: { none: '付けない', circled: '①②③', bracketed: '(1)(2)(3)' },
  },
  formPart: {
    source: {
      field: '計画の欄',
      'other-fields': 'ほかの欄すべて',
      measures: '上の施策',
      'measure-names': '上の施策（番号なし）',
      number: '番号',
      name: '名称',
      'name-tags': '名称と状態の印',
      sections: '担当課',
      tags: '状態の印（【新規】など）',
      audience: '対象（[市民]など）',
      state: '終わり方・引き継ぎ',
      indicators: '評価指標の表',
      'indicator-rows': '評価指標（基準値・目標値の段）',
      'indicator-list': '評価指標（箇条書き）',
      schedule: 'スケジュールの表',
      'arrow-schedule': 'スケジュールの表（文と矢印）',
      targets: '目標スケジュール（指標と行程）',
      projects: '事業の説明',
      'project-table': 'スケジュール・KPIの表',
      inventories: '一覧（項目だけのもの）',
      situations: '目標とするべき状況',
      notes: '注',
      heading: '見出しだけ',
    },
    labelAt: { left: '左', above: '上', none: '書かない' },
    look: { boxed: '枠あり', plain: '枠なし', band: '帯', title: '題名', side: '左端' },
  },
  paperSetup: {
    preset: presets,
    face: { gothic: 'ゴシック体', mincho: '明朝体' },
    gutterAt: { left: '左', top: '上' },
  },
  body: { side: { below: '下', beside: '横' } },
  comment: { state: { open: '未回答', answered: '回答済み', done: '対応済み' } },
}

/** The words of a field in the order of its type; null where the field is no choice. */
export function choiceWordsOf(type: RecordType, field: string): ReadonlyMap<string, string> | null {
  const ofType: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = words
  const found = Object.hasOwn(recordTypes[type], field) ? ofType[type]?.[field] : undefined
  return found === undefined ? null : new Map(Object.entries(found))
}
