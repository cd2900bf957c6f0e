/** On the sheet of a repeat (再掲): where a text comes from. */
const origins = { inherited: '元の文', different: '元と違う' } as const

export const sheetText = {
  number: '番号',
  project: '事業',
  sections: '担当課',
  indicators: '評価指標（基準値 → 目標値）',
  indicatorBaselines: '評価指標（基準値）',
  indicator: '評価指標',
  baseline: '基準値',
  target: '目標値',
  actual: '実績値',
  targetShort: '目標',
  actualShort: '実績',
  kind: '区分',
  schedule: 'スケジュール',
  tags: '区分',
  audience: '対象',
  state: '状態',
  notes: '注',
  period: (text: string) => `計画期間　${text}`,
  repeat: '再掲',
  repeatMark: '【再掲】',
  beyond: '計画期間の後',
  cellName: (label: string, text: string, origin?: 'inherited' | 'different') =>
    `${label}${origin === undefined ? '' : `（${origins[origin]}）`}：${text === '' ? '空欄' : text}`,
  origins,
  legend: '凡例',
  legendItems: {
    state: ['状態', '実施・到達した状態'],
    closed: ['取組', '期間が定まった取組'],
    continues: ['取組', '計画期間の後も続く取組'],
    open: ['取組', '終わりが定まっていない取組'],
  },
  chapterNumber: '章の番号',
  chapterTitle: '章の名称',
  chapterText: '本文',
  nextChapter: '次の章の名称を書くと、章が一つできます。',
  situations: { current: '現在の状況', target: '目標とするべき状況', projects: '事業' },
  situationsLead:
    '状況と事業のつながりは、欄を選んで右の「つながり」で決めます。同じ事業が続くと、欄が一つにまとまります。',
  noRows: 'この用紙に載るものは、この計画にはありません。',
} as const
