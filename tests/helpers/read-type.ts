import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'

/** A text of a PDF as it was set, with its size in points. */
export type SetText = { readonly page: number; readonly text: string; readonly points: number }

/** Every text of a PDF that shows something, in the order of the file. */
export async function readType(file: string): Promise<readonly SetText[]> {
  const reading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  const pdf = await reading.promise
  const texts: SetText[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ disableNormalization: true })
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , across = 0, up = 0] = item.transform as readonly number[]
      texts.push({ page, text: item.str, points: Math.round(Math.hypot(across, up) * 100) / 100 })
    }
  }
  await reading.destroy()
  return texts
}

/** How many pixels of the pages are of a colour, and no grey. */
export function countColouredPixels(file: string): number {
  return readPictures(file, 50).reduce((count, { data }) => {
    let coloured = 0
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) coloured += 1
    }
    return count + coloured
  }, 0)
}

/** The pages as pictures, `dots` to the inch. */
function readPictures(file: string, dots: number): readonly PNG[] {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-pages-'))
  try {
    execFileSync('pdftoppm', ['-r', String(dots), '-png', file, join(folder, 'page')])
    return readdirSync(folder)
      .toSorted()
      .map((name) => PNG.sync.read(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
