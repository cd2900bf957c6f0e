export const exchangeText = {
  inTitle: '受け取ったファイルを取り込む',
  inLead:
    '続きを書いた計画や、課長・県からの返事を取り込みます。取り込む前に、だれの署名で何が変わるかを確かめられます。',
  title: '計画を渡す',
  lead: '計画に署名して、一つのファイルに書き出します。USBメモリーやLGWANメールで渡せます。',
  openConflicts: (count: number) =>
    `決まっていない食い違いが${String(count)}件あります。このまま渡せますが、渡された人は承認できません。`,
  key: '署名する鍵',
  noKeys: '署名する鍵がありません。先に「計画の一覧」の「鍵と名簿」で作ってください。',
  passphrase: '合言葉',
  passphraseMissing: '合言葉を入れてください。',
  exportPlan: '署名して書き出す',
  exporting: '署名しています',
  done: '書き出しました',
  doneLead:
    '次の二つの番号を、電話や書面で受け取る人に伝えてください。受け取る人の画面の番号と同じなら、途中で変わっていません。',
  digest: 'ファイルの照合番号（先頭の16桁）',
  onPaper: '紙面の照合番号',
  onPaperHint: '今の計画を印刷した紙のいちばん下にある「照合」の番号です。',
  digits: '鍵の30桁の番号',
  file: 'ファイル',
  savedAs: (name: string) => `「${name}」に保存しました。`,
  save: 'ファイルに保存',
  notSaved: 'まだ保存していません。「ファイルに保存」を押してください。',
} as const
