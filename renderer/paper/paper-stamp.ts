import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { Standing } from '#shared/bundle/standing.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { standingText } from '#shared/messages/standing-words.ts'
import { handoutText } from '../messages/handout-text.ts'
import { paperText } from '../messages/paper-text.ts'
import { pastText } from '../messages/past-text.ts'

/** What the foot of every page says of the whole plan, in words; '' for what it does not say. */
export type PaperStamp = {
  /** 取扱区分: how the sheet may be passed on. */
  readonly handling: string
  /** The day as of which the plan speaks, or of printing. */
  readonly day: string
  /** The earlier state that was printed. */
  readonly state: string
  /** 下書き, 課長承認: what the printed state counts as by its signatures. */
  readonly standing: string
  /** 一部（税務課）: which part of another office's plan this is. */
  readonly part: string
  /** The first digits of the content's digest, by which the program finds the state again. */
  readonly check: string
}

/** The foot of a page that is not about one plan: the day of printing alone. */
export function dayStamp(today: string): PaperStamp {
  return { handling: '', day: paperText.footerDate(today), state: '', standing: '', part: '', check: '' }
}

type Printed = {
  readonly digest: string
  /** The name of the earlier state; '' for the present. */
  readonly stateName: string
  readonly standing: Standing
  /** What the plan is a part of, in words; '' where it is whole. */
  readonly part: string
  /** The day of printing, in words. */
  readonly today: string
}

/** The foot of the pages of a plan as it stood in the printed state. */
export function paperStampOf(model: PlanModel, { digest, stateName, standing, part, today }: Printed): PaperStamp {
  const setup = model.list('paperSetup')[0]?.fields
  const asOf = setup?.asOf ?? ''
  return {
    handling: setup?.handling ?? '',
    day: asOf === '' ? paperText.footerDate(today) : paperText.footerAsOf(asOf),
    state: stateName === '' ? '' : pastText.at(stateName),
    standing: standingText(standing),
    part: part === '' ? '' : handoutText.part(part),
    check: paperText.footerCheck(checkDigits(digest)),
  }
}
