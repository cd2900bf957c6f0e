import type { FitError } from '#shared/sheets/range/fit-block.ts'

export const rangeText = {
  chosen: (rows: number, columns: number) => `${rows}行${columns}列を選んでいます`,
  copied: (rows: number, columns: number) => `${rows}行${columns}列をコピーしました。`,
  cut: '切り取りました。',
  pasted: (count: number) => `${count}つの欄に貼り付けました。`,
  linesInOne: (lines: number) =>
    `${lines}行の文を1つの欄に入れました。1行ずつ別の欄に入れるには、先に入れる欄の範囲を選びます。`,
  filled: '複写しました。',
  cleared: '欄を空にしました。',
  nothingToPaste: 'クリップボードに文字がありません。何も貼り付けていません。',
  nothingToFill: '複写する元の欄がありません。写したい欄から範囲を選んでください。',
} as const

export const pasteText = {
  refusedTitle: '書き込めない欄があります',
  refusedLead: (count: number) =>
    `次の${count}つの欄には、その文字を書けません。まだ何も書き込んでいません。文字を直してから、もう一度行ってください。`,
  unfitTitle: '貼り付ける場所が足りません',
  emptied: '空欄にする',
  more: (count: number) => `ほか${count}件`,
  suspiciousTitle: '貼り付ける文字の確認',
  suspiciousLead: (count: number) =>
    `貼り付ける文字に、確かめたいところが${count}か所あります。直し方を選ぶと、下の一覧が変わります。`,
  noneLeft: 'この直し方で、確かめるところはなくなります。',
  width: '全角・半角',
  widths: {
    'as-is': 'そのまま',
    full: '全角にする（数字・英字・記号・カタカナ）',
    half: '数字と英字を半角に、カタカナを全角にする',
  },
  isPlain: 'HTMLの書式を除く',
  isSeen: '目に見えない文字を除く',
  isComposed: '分かれた濁点などを1字にまとめる',
  repairs: '直し方',
  found: '確かめるところ',
  paste: '貼り付ける',
  cancel: 'やめる',
  close: '閉じる',
} as const

/** Why a block has no room, in a sentence. */
export function fitSentence(error: FitError): string {
  const nothing = '何も貼り付けていません。'
  switch (error.code) {
    case 'paste/too-wide':
      return `貼り付ける表は${String(error.given)}列ですが、選んだ欄から右には${String(error.room)}列しかありません。${nothing}左の欄を選ぶか、写す列を減らしてください。`
    case 'paste/too-tall':
      return `貼り付ける表は${String(error.given)}行ですが、選んだ欄から下には${String(error.room)}行しかありません。${nothing}上の欄を選ぶか、行を追加してから、もう一度貼り付けてください。`
    case 'paste/no-cell':
      return `貼り付ける表の${String(error.row)}行目・${String(error.column)}列目（${error.text}）に当たる所は、書き込めない欄です。${nothing}貼り付ける範囲を選び直してください。`
  }
}
