import { useEffect, useRef, useState } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findDestinations, type Destination } from '#shared/sheets/places/destinations.ts'
import { projectLevel } from '#shared/sheets/outline.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { paletteText } from '../../../../messages/find-text.ts'
import { sheetText } from '../../../../messages/sheet-text.ts'
import { DialogBox } from '../../../../ui/dialog-box.tsx'
import { SearchList, type SearchGroup } from '../../../../ui/search-list.tsx'
import { findCommands, type PlanCommand } from './plan-command.ts'
import './palette.css'

/** Cards and other sheets shown at a time. */
const SHOWN = 30

type PaletteProps = {
  readonly model: PlanModel
  readonly commands: readonly PlanCommand[]
  readonly onGo: (sheet: SheetChoice) => void
  readonly onRun: (command: PlanCommand) => void
  /** Looks for the words in the texts of the plan. */
  readonly onFind: (query: string) => void
  readonly onClose: () => void
}

/** A small window that leads to every sheet and to everything that can be done, by a few letters of its name. */
export function Palette({ model, commands, onGo, onRun, onFind, onClose }: PaletteProps) {
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => input.current?.focus(), [])
  const destinations = findDestinations(model, query, SHOWN)
  const found = findCommands(commands, query)
  const groups = [...groupsOf(model, destinations, found), ...findGroup(query)].filter(
    ({ options }) => options.length > 0,
  )
  const onChoose = (key: string) => {
    const destination = destinations.find((each) => destinationKey(each) === key)
    const command = found.find(({ id }) => commandKey(id) === key)
    if (destination !== undefined) onGo(destination.sheet)
    else if (command !== undefined) onRun(command)
    else onFind(query)
  }
  const isNothing = destinations.length + found.length === 0
  return (
    <DialogBox title={paletteText.title} onClose={onClose}>
      <SearchList
        label={paletteText.label}
        hint={paletteText.hint}
        query={query}
        onQuery={(words) => {
          setQuery(words)
          setChosen(null)
        }}
        groups={groups}
        listLabel={paletteText.results}
        status={isNothing ? paletteText.nothing(query.trim()) : ''}
        chosen={chosen}
        onMove={setChosen}
        onChoose={onChoose}
        onCancel={onClose}
        input={input}
      />
    </DialogBox>
  )
}

function groupsOf(
  model: PlanModel,
  destinations: readonly Destination[],
  commands: readonly PlanCommand[],
): readonly SearchGroup[] {
  const optionsOf = (isCard: boolean) =>
    destinations
      .filter((each) => each.isCard === isCard)
      .map((each) => ({ key: destinationKey(each), content: <DestinationLine {...each} /> }))
  return [
    { key: 'cards', title: projectLevel(model)?.fields.name ?? sheetText.project, options: optionsOf(true) },
    { key: 'sheets', title: paletteText.sheets, options: optionsOf(false) },
    {
      key: 'commands',
      title: paletteText.commands,
      options: commands.map(({ id, title, keys }) => ({
        key: commandKey(id),
        content: (
          <span className="palette-line">
            <span>{title}</span>
            <kbd>{keys}</kbd>
          </span>
        ),
      })),
    },
  ]
}

/** The last line: the same words, looked for in the texts. */
function findGroup(query: string): readonly SearchGroup[] {
  const words = query.trim()
  if (words === '') return []
  return [{ key: 'find', title: '', options: [{ key: 'find', content: paletteText.findInstead(words) }] }]
}

function DestinationLine({ number, title }: Destination) {
  return (
    <span className="palette-line">
      <span>
        {number !== '' && <span className="palette-number">{number}</span>}
        {title}
      </span>
    </span>
  )
}

function destinationKey({ sheet }: Destination): string {
  return `sheet ${sheet.kind} ${sheet.owner ?? ''}`
}

function commandKey(id: string): string {
  return `command ${id}`
}
