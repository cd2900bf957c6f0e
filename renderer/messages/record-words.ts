import type { RecordType } from '#shared/domain/record/record-types.ts'

/** What one counts of each record type, for those who do not know the program's own words. */
const recordWords: Readonly<Record<RecordType, string>> = {
  municipality: '団体',
  plan: '計画',
  planLink: '関連する計画',
  level: '階層',
  measure: '施策',
  project: '事業',
  placement: '事業の掲載箇所',
  fieldDef: '欄の名前',
  fieldValue: '欄の文',
  section: '課',
  responsibility: '担当課の記載',
  indicator: '指標',
  indicatorUse: '指標の掲載箇所',
  breakdown: '指標の内訳',
  value: '指標の値',
  column: '年度の列',
  lane: '行程の行',
  bar: '行程の線',
  bullet: '行程の項目',
  note: '注',
  noteLink: '注の印',
  situation: '現在と目標の状況',
  situationLink: '状況のつながり',
  inventory: '一覧',
  inventoryRow: '一覧の行',
  annexTable: '資料の表',
  annexRow: '資料の行',
  term: '用語',
  chapter: '章',
}

const fieldWords: Readonly<Record<string, string>> = {
  name: '名称',
  subtitle: '副題',
  title: '名称',
  text: '文',
  label: '名称',
  raw: '値',
  to: '終わり',
  from: '始まり',
  end: '終わり方',
  definition: '定義',
  remark: '備考',
}

/** A field of a record in words; a field without one by its own name. */
export function fieldWord(field: string): string {
  return fieldWords[field] ?? field
}

/** The word for a record type that came from outside; one that this version does not know as it stands. */
export function recordWord(type: string): string {
  const words: Readonly<Record<string, string | undefined>> = recordWords
  return words[type] ?? type
}
