import { isRich, readRichText, type TextBlock } from '#shared/domain/text/rich-text.ts'
import { useHasSlice, useSliceRange } from './sheet-context.ts'

type RichTextProps = { readonly text: string; readonly textKey: string }

/**
 * A text with its lists and short tables. Each item and each table cell is a text of its own for the paper, which cuts texts between
 * lines.
 */
export function RichText({ text, textKey }: RichTextProps) {
  if (!isRich(text)) return <TextPiece textKey={textKey} text={text} className="" />
  return readRichText(text).map((block) => <Block key={block.from} block={block} textKey={textKey} />)
}

/** Whether some of a text stands on this page. */
export function useIsOnPage(textKey: string): boolean {
  return useHasSlice((key) => key === textKey || key.startsWith(`${textKey} `))
}

function Block({ block, textKey }: { readonly block: TextBlock; readonly textKey: string }) {
  const ownKey = `${textKey} ${String(block.from)}`
  if (block.kind === 'table') return <TextTable rows={block.rows} textKey={ownKey} />
  if (block.kind === 'paragraph') return <TextPiece textKey={ownKey} text={block.text} className="text-block" />
  return (
    <TextPiece
      textKey={ownKey}
      text={block.text.trimStart()}
      className={`text-block text-item depth-${String(block.depth)} hang-${hangOf(block.mark)}`}
    />
  )
}

/** How far the lines below the first are moved in: as wide as the mark. */
function hangOf(mark: string): 'one' | 'two' {
  return mark.trimEnd().length > 1 ? 'two' : 'one'
}

type TextPieceProps = { readonly textKey: string; readonly text: string; readonly className: string }

function TextPiece({ textKey, text, className }: TextPieceProps) {
  const slice = useSliceRange(textKey, text.length)
  if (slice === null) return null
  const names = [className, slice.from > 0 ? 'is-continued' : ''].filter(Boolean).join(' ')
  return (
    <span data-text={textKey} className={names === '' ? undefined : names}>
      {text.slice(slice.from, slice.to)}
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
                <TextPiece textKey={`${textKey} ${String(rank)} ${String(column)}`} text={cell} className="" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
