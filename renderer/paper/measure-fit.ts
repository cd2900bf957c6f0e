import type { RecordId } from '#shared/domain/record/field.ts'
import { smallerSizes } from '#shared/paper/fit-sheet.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { nextTask } from './next-task.ts'
import { layOutSheet } from './paper-sheet.tsx'

/** By how many lines a card goes beyond its place on the page; `smaller` is the largest type in points in which it does not, null where none is. */
export type Fit = { readonly lines: number; readonly smaller: number | null }

/** A card, and the sheet on which it stands. */
type Card = {
  readonly owner: RecordId
  readonly layout: SheetLayout
  readonly setup: Pick<PageSetup, 'typeSize' | 'minimumSize'>
}

/**
 * Whether a card fits its place on the page that shows its sheet. Each smaller type is a task of its own on a copy of that page, so that keys are answered
 * between them. Null where it was stopped before its end.
 */
export async function measureFit(page: HTMLElement, card: Card, signal: AbortSignal): Promise<Fit | null> {
  const lines = linesBeyond(page, card)
  if (lines === 0) return { lines, smaller: null }
  const trial = page.cloneNode(true) as HTMLElement
  page.after(trial)
  try {
    const { size, setSize } = typeOfCard(trial, card)
    for (const points of smallerSizes(size, card.setup.minimumSize)) {
      await nextTask()
      if (signal.aborted) return null
      setSize(points)
      if (linesBeyond(trial, card) === 0) return { lines, smaller: points }
    }
    return { lines, smaller: null }
  } finally {
    trial.remove()
  }
}

type CardType = { readonly size: number; readonly setSize: (points: number) => void }

/** The type of a card in points, and how it is set: with the page, or on the card alone where others share its page. */
function typeOfCard(page: HTMLElement, { layout, owner, setup: { typeSize } }: Card): CardType {
  const isShared = layout.blocks.some(({ unit }) => unit !== undefined && unit !== owner)
  if (!isShared) {
    return { size: typeSize, setSize: (points) => page.style.setProperty('--type-size', `${String(points)}pt`) }
  }
  const bodies = [...page.querySelectorAll<HTMLElement>('[data-block]')]
  const own = layout.blocks.flatMap((block, at) => {
    const body = bodies[at]
    return block.unit !== owner || block.caption !== undefined || body === undefined ? [] : [{ block, body }]
  })
  return {
    size: own[0]?.block.typeSize ?? typeSize,
    setSize: (points) => {
      for (const { body } of own) body.style.fontSize = `${String(points)}pt`
    },
  }
}

function linesBeyond(page: HTMLElement, { layout, owner }: Card): number {
  return layOutSheet(page, layout).overflows.find(({ unit }) => unit === owner)?.lines ?? 0
}
