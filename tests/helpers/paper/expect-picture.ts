import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { readPicture, writePicture, type Picture } from './page-picture.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/pages', import.meta.url))
const BYTES_AT_MOST = 25_000

/** How much the greys of a pixel may differ, in pixelmatch's measure: 24 of 255. */
const THRESHOLD = 0.09
/**
 * How many pixels of a page may differ by more. Measured on 島田市, 伊豆の国市 and their A3 sheets: drawn by cairo instead of poppler's own splash, at
 * most 52; all of the page 0.16 mm lower, at most 72; a rule of 27 mm erased, at least 118, one of 144 mm in pale grey, 223; one row of a table 2 mm
 * lower, at least 158. A dotted rule of light grey alone can go unseen.
 */
const PIXELS_AT_MOST = 80

const isUpdate = process.env['UPDATE_PICTURES'] === '1'

/** Fails unless a page looks like its reference, `tests/fixtures/pages/<name>.png`; `UPDATE_PICTURES=1` makes it the reference instead. */
export function expectPicture(name: string, picture: Picture): void {
  const file = join(FOLDER, `${name}.png`)
  const png = writePicture(picture)
  if (isUpdate) return update(file, picture, png)
  assert.ok(existsSync(file), `there is no reference ${name}.png; UPDATE_PICTURES=1 makes one`)
  const reference = readPicture(readFileSync(file))
  const fault = faultOf(reference, picture)
  if (fault === null) return
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-pictures-'))
  writeFileSync(join(folder, `${name}.png`), png)
  if (isSameSize(reference, picture))
    writeFileSync(join(folder, `${name}-differences.png`), differences(reference, picture).png)
  assert.fail(`${name}: ${fault}; as it looks now, and where it differs: ${folder}`)
}

/** A reference that still shows the page stays as it is, so that an update touches only what has changed. */
function update(file: string, picture: Picture, png: Buffer): void {
  assert.ok(png.length <= BYTES_AT_MOST, `${file} would have ${String(png.length)} bytes`)
  if (existsSync(file) && faultOf(readPicture(readFileSync(file)), picture) === null) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(file, png)
}

function isSameSize(one: Picture, other: Picture): boolean {
  return one.width === other.width && one.height === other.height
}

/** What is wrong with a picture, in words; null where it looks like its reference. */
function faultOf(reference: Picture, picture: Picture): string | null {
  if (!isSameSize(reference, picture)) return 'another size of page'
  const { count } = differences(reference, picture)
  return count <= PIXELS_AT_MOST ? null : `${String(count)} pixels differ, ${String(PIXELS_AT_MOST)} may`
}

function differences(reference: Picture, picture: Picture): { readonly count: number; readonly png: Buffer } {
  const { width, height } = reference
  const marked = new PNG({ width, height })
  const options = { threshold: THRESHOLD, includeAA: true }
  const [before, after] = [inColours(blurred(reference)), inColours(blurred(picture))]
  const count = pixelmatch(before, after, marked.data, width, height, options)
  return { count, png: PNG.sync.write(marked) }
}

/** Each pixel with a share of its neighbours, so that what stands between two pixels counts as near to both. */
function blurred({ width, height, greys }: Picture): Picture {
  const mixed = (before: number | undefined, own: number, after: number | undefined) =>
    Math.round(((before ?? own) + own * 2 + (after ?? own)) / 4)
  const across = greys.map((grey, at) =>
    mixed(at % width === 0 ? grey : greys[at - 1], grey, (at + 1) % width === 0 ? grey : greys[at + 1]),
  )
  const both = across.map((grey, at) => mixed(across[at - width], grey, across[at + width]))
  return { width, height, greys: both }
}

function inColours({ greys }: Picture): Uint8Array {
  const OPAQUE = 255
  return Uint8Array.from([...greys].flatMap((grey) => [grey, grey, grey, OPAQUE]))
}
