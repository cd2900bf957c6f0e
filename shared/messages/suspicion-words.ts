import type { SuspicionKind } from '../domain/text/suspicions-in.ts'

/** What may be wrong with a part of a text, as the officer is told. */
export const suspicionWords: Readonly<Record<SuspicionKind, string>> = {
  'foreign-letter': 'ほかの国の文字（ロシア文字・ギリシャ文字）が語の中に混じっています',
  'look-alike': '形の似た別の字（漢字・横線）がカタカナの中に混じっています',
  'private-use': '外字です。ほかの機械では読めません',
  unassigned: '文字として定められていない符号です',
  broken: '文字化けした字か、印刷できない符号です',
  'zero-width': '目に見えない文字（幅のない空白など）です',
  'bidi-control': '目に見えない文字（文字の向きの指示）です',
  markup: 'HTML（ウェブページ）の書式の残りです',
  decomposed: '濁点などの印が字と分かれています',
  'half-width-katakana': '半角のカタカナです',
  'mixed-digits': '全角と半角の数字が混じっています',
}
