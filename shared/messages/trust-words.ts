import type { BundleRole } from '../bundle/roster-format.ts'
import type { RosterDifference } from '../bundle/roster/compare-rosters.ts'
import type { NameDoubt } from '../bundle/roster/doubtful-names.ts'
import type { EntryStanding } from '../bundle/roster/roster-days.ts'
import type { TrustAct } from '../bundle/roster/trust-event.ts'
import { importWords } from './import-words.ts'
import { suspicionWords } from './suspicion-words.ts'

const roles: Readonly<Record<BundleRole, string>> = {
  officer: '担当者',
  supervisor: '課長',
  secretariat: '事務局',
  committee: '委員会',
  prefecture: '都道府県',
}

export function roleWord(role: BundleRole): string {
  return roles[role]
}

/** One of the roster beside a signature: 三島 太郎（企画課 主査・担当者） */
export function listedName({ holder, post, role }: Post): string {
  return `${holder}（${post}・${roleWord(role)}）`
}

/** A sign of its own shape for each, so that no colour is needed, and the word beside it. */
const standings: Readonly<Record<EntryStanding, { readonly mark: string; readonly word: string }>> = {
  valid: { mark: '○', word: '有効' },
  'not-yet': { mark: '△', word: '期間の前' },
  ended: { mark: '□', word: '期間の終了' },
  revoked: { mark: '×', word: '失効' },
}

export function standingMark(standing: EntryStanding): { readonly mark: string; readonly word: string } {
  return standings[standing]
}

const acts: Readonly<Record<TrustAct, string>> = {
  'key/make': '鍵を作った',
  'key/change-passphrase': '鍵の合言葉を変えた',
  'key/export-recovery': '復旧用のファイルを書き出した',
  'key/take-in-recovery': '復旧用のファイルから鍵を戻した',
  'key/export-public': '公開鍵のファイルを書き出した',
  'roster/found': '名簿を作った',
  'roster/enrol': '名簿に登録した',
  'roster/amend': '名簿の職・期間を変えた',
  'roster/revoke': '鍵を失効させた',
  'roster/rotate': '根の鍵を替えた',
  'roster/renew': '名簿の期限を延ばした',
  'roster/cosign': '名簿に署名を加えた',
  'roster/take-in': '名簿を取り込んだ',
  'roster/pin': '30桁の番号を確かめて名簿を取り込んだ',
  'roster/override': '期限の過ぎた名簿で、理由を残して続けた',
}

export function trustActWord(act: TrustAct): string {
  return acts[act]
}

/** One line of what a roster changes: whom it enrols, amends, revokes or drops, and what becomes of its roots. */
export function rosterDifferenceText(difference: RosterDifference): string {
  switch (difference.what) {
    case 'enrolled':
      return `登録　${entryText(difference.entry)}`
    case 'amended':
      return `変更　${entryText(difference.entry)}`
    case 'revoked':
      return `失効　${entryText(difference.entry)}、理由は「${difference.entry.revoked?.reason ?? ''}」`
    case 'dropped':
      return `削除　${entryText(difference.entry)}`
    case 'root-added':
      return `根の鍵に加わる　${difference.holder ?? '名簿に名前のない鍵'}`
    case 'root-removed':
      return `根の鍵から外れる　${difference.holder ?? '名簿に名前のない鍵'}`
    case 'threshold':
      return `名簿に要る署名　${String(difference.from)}人 → ${String(difference.to)}人`
  }
}

/** Why a name of a roster may be taken for another, in a sentence; the name stands in it as it is. */
export function nameDoubtText(doubt: NameDoubt): string {
  const { name } = doubt
  switch (doubt.doubt) {
    case 'deceptive':
      return `「${name}」の字を確かめてください。${doubt.kinds.map((kind) => `${suspicionWords[kind]}。`).join('')}`
    case 'look-alike':
      return doubt.of === 'holder'
        ? importWords.lookAlike(name, doubt.known)
        : `職の「${name}」は、名簿の「${doubt.known}」と見分けのつかない別の書き方です。同じ職なら、書き方をそろえてください。`
    case 'same-holder':
      return `「${name}」という名前は、別の鍵で名簿にもう登録されています。同じ人かどうか確かめてください。`
  }
}

type Post = { readonly holder: string; readonly post: string; readonly role: BundleRole }

/** 三島 太郎（企画課 主査、担当者） */
function entryText({ holder, post, role }: Post): string {
  return `${holder}（${post}、${roleWord(role)}）`
}

/** 2026-04-01から、or with the last day: 2026-04-01から2027-03-31まで. */
export function validityText({
  validFrom,
  validTo,
}: {
  readonly validFrom: string
  readonly validTo: string | null
}): string {
  return validTo === null ? `${validFrom}から` : `${validFrom}から${validTo}まで`
}
