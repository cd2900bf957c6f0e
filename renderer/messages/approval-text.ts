import type { BundleAct } from '#shared/bundle/bundle-format.ts'

/** Who did what, by the act of a signature. */
export const actWords: Readonly<Record<BundleAct, string>> = {
  author: '署名して提出',
  approve: '承認',
  return: '差戻し',
  accept: '受理',
  'roster-root': '名簿の署名',
}

/** The words of approving, returning and accepting. */
export const approvalText = {
  title: '承認・差戻し',
  lead: '受け取った提出を見て、承認するか、意見を付けて差し戻します。',
  state: '今の状態',
  signers: '署名した人',
  unknownSigner: '名簿にない人',
  notSubmitted: '今の計画の内容は、どの提出とも違います。承認や差戻しは、署名して提出された内容に対して行います。',
  openConflicts: (count: number) =>
    `決まっていない食い違いが${String(count)}件あるため、承認できません。差戻しはできます。`,
  open: '変更を見て、承認・差戻しをする',
  reviewTitle: '提出された計画を見る',
  comparedWith: (when: string) =>
    `${when}に承認された状態と比べています。消した文字は前の内容、下線の文字は新しい内容です。`,
  neverApproved: '承認された状態がまだありません。計画の全体が新しい内容です。',
  nothingChanged: '承認された状態と同じ内容です。',
  changes: '変わった所',
  sheets: '用紙',
  allChanges: '新旧対照表',
  approvedState: '承認された状態',
  submitted: '提出された計画',
  kinds: { changed: '', added: '（追加）', removed: '（削除）' },
  chooseCell: '用紙の欄を選ぶと、その欄に意見を書けます。',
  before: '前の内容',
  empty: '（空欄）',
  act: 'どうしますか',
  acts: { approve: '承認する', return: '意見を付けて差し戻す', accept: '受理する', remark: '意見だけを返す' },
  commentsToSend: (count: number) =>
    count === 0 ? '返す意見はまだありません。' : `書き込んだ意見${String(count)}件をいっしょに返します。`,
  key: '署名する鍵',
  noKeys: '署名する鍵がありません。先に鍵を作ってください。',
  passphrase: '合言葉',
  passphraseMissing: '合言葉を入れてください。',
  reason: '名簿の期限が過ぎていても進める理由',
  reasonHint: '理由は記録に残ります。',
  sign: '署名して書き出す',
  signing: '署名しています',
  done: '書き出しました。「ファイルに保存」を押して、担当者に渡してください。',
  save: 'ファイルに保存',
  savedAs: (name: string) => `「${name}」に保存しました。`,
} as const
