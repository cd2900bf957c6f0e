/** What is said of a sheet that is longer than its page. */
export const fitText = {
  field: (lines: number) => `この欄は${String(lines)}行あふれます（個票が1ページに収まりません）。`,
  sheet: (lines: number) => `この個票は、1ページに${String(lines)}行あふれます。`,
  smaller: (points: number) => `文字を${String(points)}ptにする`,
  madeSmaller: 'この個票の文字を小さくしました。',
  noSmaller: '最小の文字にしても収まりません。',
  mayContinue: '次のページに続ける',
  continues: 'この個票は、次のページに続けて印刷します。',
} as const
