import { withoutEntities } from '../named-characters.ts'

/** Stands for white space with a line break in it until the letters on both sides are known. */
const SOFT_BREAK = '\0'
const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const BREAK_IN_JAPANESE = new RegExp(`(?<=${WIDE})[ \\0]*\\0[ \\0]*(?=${WIDE})`, 'g')

/** Text of HTML as it would be drawn, line by line. */
export type TextFlow = ReturnType<typeof createTextFlow>

/** Gathers text as a browser would draw it: white space in one, a new line at `<br>` and at each paragraph. */
export function createTextFlow() {
  const lines: string[] = []
  let line = ''
  let mark = ''
  const endLine = () => {
    lines.push(finished(line))
    line = ''
    mark = ''
  }
  const endParagraph = () => {
    if (line !== mark) endLine()
  }
  return {
    add: (html: string) => {
      const text = html
        .replaceAll(SOFT_BREAK, '')
        .replace(/[ \t\r\n\f]+/g, (gap) => (/[\r\n]/.test(gap) ? SOFT_BREAK : ' '))
      line += withoutEntities(text).replace(/^[ \0]+/, (gap) => (/^$|[ \0\n]$/.test(line) ? '' : gap))
    },
    /** Text that is to stand as it is. */
    addExact: (text: string) => {
      line += text
    },
    newLine: endLine,
    /** Ends the line of a paragraph, where it has begun. */
    endParagraph,
    /** Begins the line of an item of a list; a paragraph within the item goes on after the mark. */
    beginItem: (text: string) => {
      endParagraph()
      line = text
      mark = text
    },
    /** What stands in the line so far, taken out again from a place on. */
    takeFrom: (at: number): string => {
      const taken = finished(line.slice(at))
      line = line.slice(0, at)
      return taken
    },
    lineLength: () => line.length,
    /** All lines, without empty ones before and after. */
    end: (): readonly string[] => {
      endParagraph()
      const first = lines.findIndex((each) => each !== '')
      return first < 0 ? [] : lines.slice(first, lines.findLastIndex((each) => each !== '') + 1)
    },
  }
}

/** A line break between two letters of Japanese is none; elsewhere it is a space. Space that only filled an empty line goes. */
function finished(line: string): string {
  const text = line
    .replace(/^[ \0]+|[ \0]+$/g, '')
    .replace(BREAK_IN_JAPANESE, '')
    .replace(/[ \0]*\0[ \0]*/g, ' ')
    .replaceAll('\u00a0', ' ')
  return text.trim() === '' ? '' : text
}
