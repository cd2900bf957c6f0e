import type { BundleAct, BundlePayload } from '../bundle/bundle-format.ts'
import type { BundleState } from '../bundle/bundle-state.ts'
import type { SignerVerdict } from '../bundle/roster/judge-signer.ts'
import type { SigningAct } from '../bundle/roster/signing-act.ts'
import { standingWords } from './standing-words.ts'

/** What a file is, as one says it. */
export const bundleKindWords: Readonly<Record<BundlePayload['kind'], string>> = {
  submission: '計画の全体',
  snapshot: '計画の控え',
  section: '担当課の用紙',
  review: '意見',
  return: '差戻し',
  roster: '名簿',
}

export const bundleStateWords: Readonly<Record<BundleState, string>> = {
  ...standingWords,
  'roster-signed': '名簿に署名あり',
}

export const actWords: Readonly<Record<BundleAct, string>> = {
  author: '担当者の署名',
  approve: '承認の署名',
  return: '差戻しの署名',
  accept: '受理の署名',
  'roster-root': '名簿の署名',
}

/** What somebody is about to sign. */
export const signingWords: Readonly<Record<SigningAct, string>> = {
  author: '担当者としての署名',
  approve: '承認の署名',
  return: '差戻しの署名',
  accept: '受理の署名',
  remark: '意見の署名',
}

/** What a signature counts for, in a word that stands beside its shape. */
export const verdictWords: Readonly<Record<SignerVerdict, string>> = {
  valid: '名簿で確認',
  'no-roster': '未確認',
  'not-listed': '未確認',
  'not-yet': '数えない',
  ended: '数えない',
  revoked: '失効',
  role: '数えない',
  body: '数えない',
}

/** The shape that says the same without colour. */
export const verdictShapes: Readonly<Record<SignerVerdict, string>> = {
  valid: '○',
  'no-roster': '？',
  'not-listed': '？',
  'not-yet': '△',
  ended: '□',
  revoked: '×',
  role: '×',
  body: '×',
}

const ASK_BY_PHONE = '30桁の番号を、電話などで送り主に確かめてください。'

/** Why it counts for that, and what to do. */
export const verdictSentences: Readonly<Record<SignerVerdict, string>> = {
  valid: '名簿に載っている人が、載っている期間に署名しました。',
  'no-roster': `署名は正しいものです。このデータには名簿がないため、だれの鍵かまでは分かりません。${ASK_BY_PHONE}`,
  'not-listed': `署名は正しいものです。名簿に載っていない鍵なので、だれの鍵かまでは分かりません。${ASK_BY_PHONE}`,
  'not-yet': '名簿で使い始める日より前に署名されています。',
  ended: '名簿で使える期間が終わった後に署名されています。新しい名簿を取り込むか、送り主に確かめてください。',
  revoked: '名簿で失効した鍵です。盗まれた鍵かもしれません。送り主に確かめてください。',
  role: '名簿のこの役割の人は、この署名ができません。',
  body: '名簿ではほかの団体の人です。この団体の計画には署名できません。',
}

/** What to know before one signs with such a key; '' where the signature counts, and where there is no roster to count by. */
export const signingWarnings: Readonly<Record<SignerVerdict, string>> = {
  valid: '',
  'no-roster': '',
  'not-listed':
    'この鍵は名簿にありません。署名しても、受け取った側では数えられません。先に名簿に登録してもらってください。',
  'not-yet': '名簿では、この鍵を使い始める日がまだ来ていません。署名しても数えられません。',
  ended: '名簿では、この鍵を使える期間が終わっています。署名しても数えられません。期間を延ばしてもらってください。',
  revoked: '名簿で失効した鍵です。この鍵では署名できません。',
  role: '名簿のこの役割の鍵では、この署名はできません。別の鍵を選んでください。',
  body: '名簿ではほかの団体の鍵です。この団体の計画には署名できません。別の鍵を選んでください。',
}

export const signerText = {
  signedAt: (when: string) => `${when} に署名`,
  validity: (from: string, to: string | null) => `有効期間 ${from} ～ ${to ?? '期限なし'}`,
  revokedOn: (day: string) => `${day} に失効`,
  unnamed: '名前の分からない鍵',
  own: 'このパソコンの鍵です。',
  notCounted: '署名はありますが、名簿で確かめられた人のものではないため、数えていません。',
} as const
