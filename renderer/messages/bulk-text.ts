import type { BulkProblem } from '#shared/domain/bulk/bulk-line.ts'

/** The words of 一括変更. */
export const bulkText = {
  title: '一括で変える',
  lead: '変える前に、変わる所をすべて下に出します。変えたくない所は外せます。変えた後も、1回の「元に戻す」で全部戻ります。',
  kind: '何を変えますか',
  kinds: {
    term: '用語',
    section: '課名',
    unit: '単位',
    year: '1つの年度',
    shift: 'すべての年度',
  },
  from: { term: '今の語', section: '今の課名', unit: '今の単位', year: '今の年度', shift: 'ずらす年数' },
  to: { term: '新しい語', section: '新しい課名', unit: '新しい単位', year: '新しい年度', shift: '' },
  hints: {
    term: 'この計画のすべての文から探します。',
    section:
      '台帳の課名も変わり、今の課名は「別の呼び名」に残ります。改組で年度を分けるときは、課の台帳を使ってください。',
    unit: '指標の単位と、値の数字のすぐ後ろにある単位を変えます。',
    year: '令和7年度、R7、2025 のように書いてください。文の中の年度は、書かれた形のまま変えます。令和7年3月などの日付は変えません。',
    shift: '1 で翌年度へ、-1 で前年度へずらします。令和7年3月などの日付は変えません。',
  },
  isLoose: '全角・半角など、書き方の違う語も変える',
  unreadYear: '年度を読み取れません。',
  unreadShift: '1 から 20 までの年数を書いてください。前年度へは -1 のように書きます。',
  nothing: '変わる所はありません。',
  count: (chosen: number, all: number) => `${String(all)}か所のうち ${String(chosen)}か所を変えます。`,
  where: '所',
  before: '今',
  after: '変えた後',
  chooseAll: 'すべて選ぶ',
  choose: (where: string) => `${where} を変える`,
  more: (count: number) => `残り${String(count)}か所も表示`,
  noPlace: '用紙に載っていない内容',
  empty: '（空欄）',
  apply: (count: number) => `${String(count)}か所を変える`,
  done: (count: number) => `${String(count)}か所を変えました。`,
} as const

export const bulkProblems: Readonly<Record<BulkProblem, string>> = {
  'too-long': '長すぎて書けません。',
  'left-empty': '何も残らないので変えられません。',
  occupied: '移す先の年度にもう値があります。',
}
