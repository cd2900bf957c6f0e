export const ledgerText = {
  title: '持出・受領簿',
  lead: '書き出したファイルと取り込んだファイルは、1件ずつここに残ります。書いた内容は消せません。',
  allPlans: 'ほかの計画のものも見る',
  empty: 'まだ、書き出しも取り込みもありません。',
  demands: '書き出すとき・取り込むときに必ず書くこと（このパソコンの設定）',
  fillIn: '空いている欄に書き足す',
  line: '行',
  lineName: (seq: number, fileName: string) => `${String(seq)}　${fileName}`,
  add: '書き足す',
  added: '書き足しました。',
  covers: '渡したファイルの送付票を作る',
  note: '持出・受領簿に書くこと',
  demanded: '必ず書きます。',
  optional: '要るときだけ書きます。',
  missing: 'ここを書いてください。',
} as const

export const officePaperText = {
  saveNamed: (title: string) => `${title}のPDFを保存`,
  making: 'PDFを作っています',
  savedAs: (name: string) => `「${name}」に保存しました。`,
} as const
