import type { FoundState } from '../contracts/ledger-contract.ts'

/** Nothing has the digits that were typed. */
export const NO_STATE_FOUND =
  'この番号の紙は見つかりません。番号をもう一度確かめてください。ほかのパソコンで印刷した紙は、そのパソコンで調べるか、その計画の交換ファイルを取り込むと分かります。'

/** How the plan stands now to a state that was found. */
export function sinceWords({ isSameNow, actsSince }: Pick<FoundState, 'isSameNow' | 'actsSince'>): string {
  if (actsSince === 0) return '今の計画は、この紙と同じ内容です。'
  const count = actsSince.toLocaleString('ja-JP')
  return isSameNow
    ? `この後に${count}回の操作がありましたが、今の計画はこの紙と同じ内容です。`
    : `今の計画は、この後の${count}回の操作で変わっています。`
}

/** How a bundle of the state was passed. */
export const passedWords = { out: '書き出し', in: '取り込み' } as const
