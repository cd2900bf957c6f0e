import { execFileSync } from 'node:child_process'
import { PNG } from 'pngjs'
import type { DrawnPage } from './drawn-pages.ts'
import type { Printed } from './print-room.ts'

/** A page in greys, one byte a pixel, 0 black. */
export type Picture = { readonly width: number; readonly height: number; readonly greys: Uint8Array }

const DOTS_PER_INCH = 40
const POINTS_PER_INCH = 72
/** A page is drawn finer and averaged: what programs do differently at the edges of letters and rules is small then. */
const FINENESS = 4
/** Steps of grey that a picture keeps; more would only make its file larger. */
const GREY_STEPS = 16
const WHITE = 255

/** A page of a PDF as a picture, its footer left white: what stands there changes with each entry of the journal, and is read elsewhere. */
export function pictureOf({ file, drawn }: Pick<Printed, 'file' | 'drawn'>, number: number): Picture {
  const resolution = String(DOTS_PER_INCH * FINENESS)
  const page = String(number)
  const options = ['-gray', '-r', resolution, '-f', page, '-l', page, '-singlefile']
  const output = execFileSync('pdftoppm', [...options, file], {
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return withoutFooter(averaged(readGreymap(output)), drawn[number - 1])
}

/** The format of `pdftoppm -gray`: `P5`, width, height, the greatest grey, then one byte a pixel. */
function readGreymap(output: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(output.toString('latin1', 0, 64)) ?? []
  return { width: Number(width), height: Number(height), greys: output.subarray(head.length) }
}

function averaged({ width, height, greys }: Picture): Picture {
  const small = { width: Math.floor(width / FINENESS), height: Math.floor(height / FINENESS) }
  const mean = (at: number) => {
    const corner = Math.floor(at / small.width) * FINENESS * width + (at % small.width) * FINENESS
    let sum = 0
    for (let row = 0; row < FINENESS; row += 1) {
      for (let column = 0; column < FINENESS; column += 1) sum += greys[corner + row * width + column] ?? WHITE
    }
    return Math.round(sum / FINENESS ** 2)
  }
  return { ...small, greys: Uint8Array.from({ length: small.width * small.height }, (_, at) => mean(at)) }
}

export function readPicture(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png)
  return { width, height, greys: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? WHITE) }
}

export function writePicture({ width, height, greys }: Picture): Buffer {
  const png = new PNG({ width, height })
  const step = WHITE / (GREY_STEPS - 1)
  png.data = Buffer.from(greys.map((grey) => Math.round(Math.round(grey / step) * step)))
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, deflateLevel: 9, filterType: 0 })
}

function withoutFooter(picture: Picture, page: DrawnPage | undefined): Picture {
  const LINE_POINTS = 10
  const footer = (page?.texts ?? []).filter(({ zone }) => zone === 'footer').flatMap(({ centres }) => centres ?? [])
  const top = Math.min(...footer.map(([, y]) => y)) - LINE_POINTS / 2
  const firstRow = Math.min(picture.height, Math.floor((top * DOTS_PER_INCH) / POINTS_PER_INCH))
  return { ...picture, greys: picture.greys.map((grey, at) => (at < firstRow * picture.width ? grey : WHITE)) }
}
