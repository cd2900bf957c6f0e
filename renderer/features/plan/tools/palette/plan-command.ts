import { foldText } from '#shared/domain/search/fold-text.ts'
import { matchRank } from '#shared/domain/search/match-rank.ts'
import { searchWords } from '#shared/domain/search/search-words.ts'

/** Something that can be done from anywhere. `keys` are its own keys in words, '' where it has none. */
export type PlanCommand = {
  readonly id: string
  readonly title: string
  readonly keys: string
  readonly run: () => void
  readonly isEnabled: boolean
}

/** The commands that a query names and that can be done now, best first. */
export function findCommands(commands: readonly PlanCommand[], query: string): readonly PlanCommand[] {
  const words = searchWords(query)
  return commands
    .flatMap((command) => {
      const rank = command.isEnabled ? matchRank(foldText(command.title), words) : null
      return rank === null ? [] : [{ command, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command)
}
