import type { StandingState } from '../bundle/standing.ts'

/** What a plan counts as, on screens, on paper and on the command line. */
export const standingWords: Readonly<Record<StandingState, string>> = {
  draft: '下書き',
  'author-signed': '担当者署名',
  approved: '課長承認',
  returned: '差戻し',
  accepted: '受理',
}

/** The same where the plan has been changed since it was approved: the approval is void, and that is said. */
export const lapsedWords = {
  approved: '承認後に変更あり',
  accepted: '受理後に変更あり',
} as const

/** What a plan counts as, in one phrase: 下書き（承認後に変更あり）. */
export function standingText({
  state,
  lapsed,
}: {
  readonly state: StandingState
  readonly lapsed: keyof typeof lapsedWords | null
}): string {
  return lapsed === null ? standingWords[state] : `${standingWords[state]}（${lapsedWords[lapsed]}）`
}

/** What the file of an answer is called behind the title of its plan. */
export const answerFileWords = { approve: '承認', return: '差戻し', accept: '受理', remark: '意見' } as const
