import { reportWords } from '#shared/messages/report-words.ts'

const { sections } = reportWords

/** What stands over the parts of 進捗状況報告書, and over its columns. */
export const reportText = {
  section: (number: number, section: keyof typeof sections) => `${String(number)}　${sections[section]}`,
  measure: '区分',
  number: '番号',
  sections: '担当課',
  indicator: '評価指標',
  target: '目標値',
  actual: '実績値',
  attainment: '達成率',
  grade: '評価・判定と理由',
  state: '事業の判定・工程',
  noIndicator: '指標なし',
  judged: '判定',
  kind: '区分',
  subject: '事業・指標',
  content: '内容',
  decided: '決定・時期',
  reason: '理由',
  work: '取組',
  due: '計画の終わり',
  done: '実績の終わり',
  lateBy: '遅れ',
  agendaPlace: ['日時', '場所', '出席者'],
  reports: '報告事項',
  matters: '協議事項',
  others: 'その他',
  see: (place: string) => `→ ${place}`,
} as const
