import type { ImportPreview, ImportWarning, TakenIn } from '../contracts/exchange-contract.ts'

/** How the plan in a file stands to the one that is here, and what taking it in would do. */
export const relationWords: Readonly<Record<ImportPreview['relation'], string>> = {
  new: 'このデータにはない計画です。取り込むと、一覧に加わります。',
  same: '同じ内容が、もうこのデータにあります。計画は変わりません。',
  older: '今の計画の方が新しく、このファイルの内容はすべて入っています。計画は変わりません。',
  newer: '今の計画の続きです。取り込むと、次の変更が入ります。',
  diverged: 'どちらも別々に変わっています。取り込むと、次の変更が入ります。ここで変えたところは残ります。',
  unrelated:
    '同じ計画ですが、別々に作られたものです。取り込むと、次の変更が入ります。内容が違うところは、あとで一つずつ決められます。',
}

export const warningWords: Readonly<Record<ImportWarning, string>> = {
  'ahead-of-clock': '署名の日時が、このパソコンの時計より1日以上先です。時計を確かめてください。',
  'no-past': '前の版の計画簿で作られたファイルで、変更の記録が入っていません。違うところは、すべて食い違いになります。',
  'undecided-there': '送り主のところで、まだ決まっていない食い違いがあります。',
}

/** Whose content stands where both have written something else. */
export const importSides = { base: '元', ours: '今の計画', theirs: 'ファイル' } as const

/** Where both have written something else. */
export function conflictSentence(count: number): string {
  return `${count.toLocaleString('ja-JP')}か所で、両方が違う内容に書き換えています。取り込んでも、決めるまでは今の内容のままです。`
}

/** What came of taking a file in, behind the name of the plan. */
export function takenSentence({ came, openConflicts }: Pick<TakenIn, 'came' | 'openConflicts'>): string {
  const done = came === 'signatures' ? 'の署名を取り込みました。計画は変わっていません。' : 'を取り込みました。'
  return openConflicts === 0
    ? done
    : `${done}決めていない食い違いが${openConflicts.toLocaleString('ja-JP')}か所あります。`
}
