import type { LedgerField } from '../domain/ledger/ledger-note.ts'
import type { PartAnswer } from '../domain/scope/section-answers.ts'
import type { Scope } from '../domain/scope/scope.ts'
import { bundleKindWords } from './bundle-words.ts'

/** What each field of the book is called. */
export const ledgerFieldWords: Readonly<Record<LedgerField, string>> = {
  receiver: '相手（渡した先・受け取った元）',
  medium: '媒体番号',
  approval: '承認番号',
  remark: '備考',
}

/** What was in a bundle: 計画の全体, 担当課の用紙, 担当課の回答. Lines of the first version say no kind. */
export function bundleKindWord({
  kind,
  isAnswer,
}: {
  readonly kind: string | null
  readonly isAnswer: boolean
}): string {
  if (kind === 'section' && isAnswer) return '担当課の回答'
  const words: Readonly<Record<string, string>> = bundleKindWords
  return words[kind ?? 'submission'] ?? '交換ファイル'
}

/** What may be written on a part of a plan. */
export const writableWords: Readonly<Record<Scope['writable'], string>> = {
  all: 'すべての欄',
  progress: '進み具合だけ',
  comments: '意見だけ',
}

/** What the book says of a file that went under a passphrase: its names without and with one. */
export function lockedFileWords(plain: string, locked: string): string {
  return `${plain}（合言葉で閉じたもの：${locked}）`
}

export const directionWords = { out: '持出', in: '受領' } as const

export const partAnswerWords: Readonly<Record<PartAnswer['state'], string>> = {
  waiting: '未提出',
  'not-handed-out': 'まだ渡していない事業がある課',
  answered: '提出済み',
}

export const officeWords = {
  ledger: '持出・受領簿',
  unanswered: '未提出一覧',
  cover: '送付票',
  key: '鍵票',

  item: '項目',
  content: '内容',
  plan: '計画',
  municipality: '団体',
  what: '中身',
  file: 'ファイル',
  number: '番号',
  direction: '出入り',
  at: '日時',
  actor: '扱った人',
  digest: '照合番号',
  fileDigest: 'ファイルの照合番号',
  checkOnPaper: '紙面の照合番号',
  state: '状態',
  addressee: '宛先',
  sender: '送り主の鍵',
  sentAt: '署名した日時',
  receiver: '相手',
  notWritten: '（未記入）',
  wholePlan: '計画の全体',
  goneSection: '（今はない課）',
  goneMeasure: '（今はない施策）',

  section: '担当課',
  projectCount: '事業の数',
  writable: '書ける欄',
  handedOutAt: '渡した日時',
  answeredAt: '提出された日時',

  holder: '名前',
  digits: '鍵の番号（30桁）',
  madeAt: '鍵を作った日時',

  forReceiver: '受け取った人が書くところ',
  receivedOn: '受け取った日',
  receivedBy: '受け取った人',
  compared: '番号を比べた結果',
  comparedChoices: '□ 同じ　　□ 違う（取り込まずに、送り主に知らせてください）',
  forChecker: '番号を確かめた人が書くところ',
  checkedOn: '確かめた日',
  checkedBy: '確かめた人',
  checkedHow: '確かめ方',
  checkedChoices: '□ 電話で読み上げた　　□ 会って見比べた',

  coverLead:
    'ファイルといっしょに渡してください。受け取った人は、取り込む前に、画面に出る照合番号と鍵の番号がこの紙と同じかを確かめます。',
  keyLead:
    '署名が本人のものかを確かめるための番号です。名簿を作る人は、ファイルに書かれた番号だけを信じないで、この紙の番号と1桁ずつ比べてください。',
  nothingHandedOut: 'まだ、どの課にも渡していません。',
  allAnswered: '渡した課は、すべて提出しています。',
  someWaiting: (count: number) => `まだ提出していない課が${String(count)}つあります。`,
} as const
