import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A font of a PDF, as `pdffonts` sees it; `name` without the mark of a subset. */
export type PdfFont = { readonly name: string; readonly type: string; readonly isEmbedded: boolean }

/** A word where it stands: points from the upper left corner of the page. */
export type PdfWord = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A page: its size in whole millimetres, its text in the order of the file without blanks, its words. */
export type PdfPage = {
  readonly size: string
  readonly text: string
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWord[]
}

export type Pdf = {
  readonly title: string
  readonly isTagged: boolean
  /** The language of the whole document, as its catalog names it; '' where it names none. */
  readonly language: string
  readonly fonts: readonly PdfFont[]
  readonly pages: readonly PdfPage[]
}

const MM_PER_POINT = 25.4 / 72

/** Whether poppler's programs are on this machine. */
export function hasPoppler(): boolean {
  try {
    run('pdfinfo', '-v')
    return true
  } catch {
    return false
  }
}

/** A PDF as poppler reads it, a program that has nothing in common with the one that wrote it. */
export function readPdf(file: string): Pdf {
  const info = run('pdfinfo', file)
  const texts = run('pdftotext', '-raw', file, '-').split('\f')
  return {
    title: /^Title: +(.*)$/m.exec(info)?.[1] ?? '',
    isTagged: /^Tagged: +yes$/m.test(info),
    language: languageOf(readFileSync(file, 'latin1')),
    fonts: readFonts(run('pdffonts', file)),
    pages: readBoxes(run('pdftotext', '-bbox', file, '-')).map((page, index) => ({
      ...page,
      text: withoutBlanks(texts[index] ?? ''),
    })),
  }
}

/** Poppler does not tell it; the catalog of a PDF that Chromium or the program writes is plain text. */
function languageOf(pdf: string): string {
  const catalog = pdf.split('endobj').find((each) => /\/Type ?\/Catalog\b/.test(each)) ?? ''
  return /\/Lang ?\((.*?)\)/.exec(catalog)?.[1] ?? ''
}

/** Whether anything on the pages of a PDF has another colour than a grey. */
export function hasColours(file: string): boolean {
  const pages = execFileSync('pdftoppm', ['-r', '30', file], {
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for (let from = 0; from < pages.length;) {
    const [head = '', width, height] =
      /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(pages.toString('latin1', from, from + 64)) ?? []
    if (head === '') throw new Error('pdftoppm wrote no picture')
    const pixels = pages.subarray(from + head.length, from + head.length + Number(width) * Number(height) * 3)
    for (let at = 0; at < pixels.length; at += 3) {
      if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return true
    }
    from += head.length + pixels.length
  }
  return false
}

/** A text as it is looked for in `PdfPage.text`: a cell breaks it where its width ends. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** Words that reach over the edge of their page. */
export function wordsOffPage({ words, width, height }: PdfPage): readonly string[] {
  return words
    .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => text)
}

/** Pairs of words that cover each other by more than a third of the lower one's height and by more than a point in width. */
export function overlappingWords({ words }: PdfPage): readonly string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => doOverlap(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  )
}

function doOverlap(one: PdfWord, other: PdfWord): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 1 && height > Math.min(one.bottom - one.top, other.bottom - other.top) / 3
}

/** Columns of `pdffonts`: name, type, encoding, emb, sub, uni, object, generation; only the type holds blanks. */
function readFonts(table: string): readonly PdfFont[] {
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const words = line.trim().split(/\s+/)
      const [name = ''] = words
      return {
        name: name.replace(/^[A-Z]{6}\+/, ''),
        type: words.slice(1, -6).join(' '),
        isEmbedded: words.at(-5) === 'yes',
      }
    })
}

function readBoxes(xml: string): ReadonlyArray<Omit<PdfPage, 'text'>> {
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, wide, high, body = '']) => {
      const [width, height] = [Number(wide), Number(high)]
      const size = [width, height].map((points) => String(Math.round(points * MM_PER_POINT))).join('x')
      return { size, width, height, words: readWords(body) }
    },
  )
}

function readWords(xml: string): readonly PdfWord[] {
  const word = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g
  return [...xml.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text: unescaped(text),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(xml: string): string {
  return xml.replaceAll(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] })
}
