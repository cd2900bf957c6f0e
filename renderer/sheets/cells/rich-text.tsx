import type { ReactNode } from 'react'
import { isRich, readRichText, type TextBlock } from '#shared/domain/text/rich-text.ts'
import { useHasSlice, useSliceRange } from '../sheet-context.ts'
import { TextPart } from './text-part.tsx'

type RichTextProps = {
  readonly text: string
  readonly textKey: string
  /** What stands behind the last letter: its ※, where it comes from. */
  readonly tail: ReactNode
}

/**
 * A text with its lists and short tables. Each item and each table cell is a text of its own for the paper, which cuts texts between
 * lines.
 */
export function RichText({ text, textKey, tail }: RichTextProps) {
  if (!isRich(text)) return <TextPiece textKey={textKey} text={text} className="" tail={tail} />
  const blocks = readRichText(text)
  return blocks.map((block, rank) => (
    <Block key={block.from} block={block} textKey={textKey} tail={rank === blocks.length - 1 ? tail : null} />
  ))
}

/** Whether some of a text, or of what the sheet says beside it, stands on this page. */
export function useIsOnPage(textKey: string): boolean {
  return useHasSlice((key) => key === textKey || key.startsWith(`${textKey} `))
}

type BlockProps = Omit<RichTextProps, 'text'> & { readonly block: TextBlock }

function Block({ block, textKey, tail }: BlockProps) {
  const ownKey = `${textKey} ${String(block.from)}`
  if (block.kind === 'table') {
    return (
      <>
        <TextTable rows={block.rows} textKey={ownKey} />
        {tail}
      </>
    )
  }
  if (block.kind === 'paragraph') {
    return <TextPiece textKey={ownKey} text={block.text} className="text-block" tail={tail} />
  }
  const className = `text-block text-item depth-${String(block.depth)} hang-${hangOf(block.mark)}`
  return <TextPiece textKey={ownKey} text={block.text.trimStart()} className={className} tail={tail} />
}

/** How far the lines below the first are moved in: as wide as the mark. */
function hangOf(mark: string): 'half' | 'one' | 'two' {
  const letters = mark.trimEnd()
  if (letters.length > 1) return 'two'
  return /^[・･\-*]$/u.test(letters) ? 'half' : 'one'
}

type TextPieceProps = RichTextProps & { readonly className: string }

function TextPiece({ textKey, text, className, tail }: TextPieceProps) {
  const slice = useSliceRange(textKey, text.length)
  if (slice === null) return null
  const names = [className, slice.from > 0 ? 'is-continued' : ''].filter(Boolean).join(' ')
  return (
    <span className={names === '' ? undefined : names}>
      <span data-text={textKey}>
        <TextPart text={text} part={slice} />
      </span>
      {slice.to === text.length && tail}
    </span>
  )
}

type TextTableProps = { readonly rows: ReadonlyArray<readonly string[]>; readonly textKey: string }

function TextTable({ rows, textKey }: TextTableProps) {
  return (
    <table className="text-table">
      <tbody>
        {rows.map((row, rank) => (
          <tr key={rank}>
            {row.map((cell, column) => (
              <td key={column}>
                <TextPiece
                  textKey={`${textKey} ${String(rank)} ${String(column)}`}
                  text={cell}
                  className=""
                  tail={null}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
