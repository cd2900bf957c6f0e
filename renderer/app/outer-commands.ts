import type { PlanCommand } from '../features/plan/tools/palette/plan-command.ts'
import { appText } from '../messages/app-text.ts'
import { findPaperText } from '../messages/find-paper-text.ts'
import { pastText } from '../messages/past-text.ts'
import { takeInText } from '../messages/take-in-text.ts'

type OuterActs = {
  readonly print: () => void
  readonly acts: () => void
  readonly findPaper: () => void
  readonly takeIn: () => void
  readonly exchange: () => void
  readonly home: () => void
}

/** What the palette of a plan offers of the screens around it. */
export function outerCommands({ print, acts, findPaper, takeIn, exchange, home }: OuterActs): readonly PlanCommand[] {
  const always = { keys: '', isEnabled: true }
  return [
    { ...always, id: 'print', title: appText.printSheet, run: print },
    { ...always, id: 'acts', title: pastText.title, run: acts },
    { ...always, id: 'find-paper', title: findPaperText.open, run: findPaper },
    { ...always, id: 'take-in', title: takeInText.open, run: takeIn },
    { ...always, id: 'exchange', title: appText.toExchange, run: exchange },
    { ...always, id: 'home', title: appText.toHome, run: home },
  ]
}
