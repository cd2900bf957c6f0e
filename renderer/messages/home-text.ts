export const homeText = {
  title: '計画の一覧',
  lead: 'このファイルに入っている計画です。名前を押すと開きます。',
  columns: { municipality: '団体', title: '計画名', period: '期間', edition: '版', standing: '状態' },
  take: '取り込む',
  trust: '鍵と名簿',
} as const

/** Words of the dialog that shows what an import would do. */
export const importText = {
  title: '取り込む前の確認',
  reading: 'ファイルを調べています',
  from: '団体',
  plan: '計画',
  period: '期間',
  state: '署名の状態',
  signers: '署名した人の鍵',
  signerKnown: 'この鍵は、このパソコンで確かめてあります。',
  signerUnknown: '署名は正しいものです。だれの鍵かは、30桁の番号を送り手に電話などで確かめてください。',
  signedAt: (when: string) => `${when}に署名`,
  contents: '中身',
  digest: 'ファイルの照合番号',
  digestHint: '先頭の16桁です。送り手の画面の番号と同じなら、途中で変わっていません。',
  onPaper: '紙面の照合番号',
  onPaperHint: 'この計画を印刷した紙のいちばん下にある「照合」の番号です。',
  changes: '入る変更',
  changeCount: (word: string, added: number, changed: number, removed: number) =>
    `${word}（${[
      [added, '追加'],
      [changed, '変更'],
      [removed, '削除'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${String(what)} ${String(count)}`)
      .join('、')}）`,
  noChanges: 'ありません',
  newSignatures: 'まだこのファイルにない署名が付いています。取り込むと、署名が残ります。',
  takenInAt: (when: string) => `前に取り込んだ日時　${when}`,
  take: '取り込む',
  taking: '取り込んでいます',
} as const

const states: Readonly<Record<string, string>> = {
  draft: '下書き（署名なし）',
  'author-signed': '担当者が署名',
  approved: '課長が承認',
  returned: '差し戻し',
  accepted: '受理',
  'roster-signed': '名簿に署名',
}

const acts: Readonly<Record<string, string>> = {
  author: '担当者の署名',
  approve: '承認の署名',
  return: '差し戻しの署名',
  accept: '受理の署名',
  'roster-root': '名簿の署名',
}

/** A bundle's state in words; an unknown one, from a later version, as it stands. */
export function stateWord(state: string): string {
  return states[state] ?? state
}

export function actWord(act: string): string {
  return acts[act] ?? act
}
