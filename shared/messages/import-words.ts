import type { ChangeCount, ImportPreview, ImportWarning, TakenIn } from '../contracts/exchange-contract.ts'
import { recordWord } from './record-words.ts'

/** How a file stands to what is here, in a word. */
export const relationWords: Readonly<Record<ImportPreview['relation'], string>> = {
  new: '新しい計画',
  same: '今の計画と同じ',
  older: '今の計画より古い',
  newer: '今の計画より新しい',
  diverged: '両方に変更がある',
  unrelated: 'つながりが分からない',
  reissued: '配り直し',
}

/** What that means and what will happen. */
export const relationSentences: Readonly<Record<ImportPreview['relation'], string>> = {
  new: 'このデータにはない計画です。取り込むと、計画の一覧に加わります。',
  same: '同じ内容が、もうこのデータにあります。取り込んでも計画は変わりません。',
  older: '今の計画の方が新しく、ファイルの内容はすべて入っています。取り込んでも計画は変わりません。',
  newer: '今の計画の続きです。取り込むと、ファイルの変更が今の計画に入ります。',
  diverged:
    '今の計画も、ファイルの計画も、別々に書き進められています。取り込むと、両方の変更が一つになります。ここで書いたものは消えません。',
  unrelated:
    '同じ計画ですが、どこで分かれたかの記録がありません。取り込むと、違うところがすべて食い違いとして残り、一つずつ決められます。',
  reissued:
    '同じ計画の用紙が、配り直されています。取り込むと、用紙の範囲と書けるところがファイルのとおりになります。ここで書いたものは消えません。',
}

export const warningSentences: Readonly<Record<ImportWarning, string>> = {
  'ahead-of-clock': '署名の日付が、このパソコンの時計より1日以上先です。どちらかの時計が合っていません。',
  'no-past': '変更の記録がないファイルです（古い版の計画簿で作られたもの）。',
  'undecided-there': '送り主の計画に、まだ決まっていない食い違いが残っています。',
  'roster-expired':
    'このデータの名簿の期限が切れています。新しい名簿を取り込むまで、署名した人が今もその役割かは分かりません。',
}

export const importWords = {
  deceptive: (count: number) => `見間違えやすい文字や、目に見えない文字が ${String(count)}か所にあります。`,
  lookAlike: (name: string, known: string) =>
    `「${name}」は、名簿の「${known}」と見分けのつかない別の名前です。本人かどうか確かめてください。`,
  newSignatures: 'このデータにまだない署名が付いています。取り込むと、署名だけが残ります。',
  ops: { insert: '追加', update: '変更', delete: '削除' },
  sides: { base: '元', ours: 'こちら', theirs: '相手' },
  nothing: '（なし）',
  more: (count: number) => `ほか ${String(count)}件`,
  noChanges: '変わるところはありません。',
  counts: (counts: readonly ChangeCount[]) => counts.map(countText).join('、'),
  conflicts: (count: number) =>
    `${String(count)}か所で、両方が違う内容を書いています。取り込んでも、決めるまでは今の内容のままです。`,
} as const

/** An answer to what was submitted from here. */
export const answerWords = {
  acts: { author: '意見', approve: '承認', return: '差戻し', accept: '受理', 'roster-root': '名簿' },
  known: 'この返事は、もう取り込んであります。',
  newRemarks: (count: number) =>
    count === 0
      ? '新しい意見はありません。'
      : `新しい意見が ${String(count)}件あります。取り込むと、計画の欄に付きます。`,
} as const

/** What came of taking a file in, behind the name of the plan. */
export function takenSentence({ came, openConflicts }: Pick<TakenIn, 'came' | 'openConflicts'>): string {
  const done = came === 'signatures' ? 'の署名を取り込みました。計画は変わっていません。' : 'を取り込みました。'
  return openConflicts === 0
    ? done
    : `${done}決めていない食い違いが${openConflicts.toLocaleString('ja-JP')}か所あります。`
}

function countText({ type, added, changed, removed }: ChangeCount): string {
  const parts = [
    added > 0 && `追加${String(added)}`,
    changed > 0 && `変更${String(changed)}`,
    removed > 0 && `削除${String(removed)}`,
  ]
  return `${recordWord(type)}（${parts.filter(Boolean).join('・')}）`
}
