import { writeValue, type PdfDict, type PdfRef, type PdfValue } from './pdf-value.ts'

/** Takes the objects of a new PDF, in any order. */
export type PdfWriter = {
  /** A number that no other object has. */
  readonly reserve: () => PdfRef
  readonly put: (at: PdfRef, value: PdfValue, stream?: Buffer | null) => void
  readonly add: (value: PdfValue) => PdfRef
  /** The file, once every object that was reserved is there. */
  readonly end: (trailer: PdfDict) => Uint8Array
}

/** The second line says that the file is not text. */
const HEAD = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')

export function createPdfWriter(): PdfWriter {
  const chunks: Buffer[] = [HEAD]
  const places: number[] = [0]
  let sizeBytes = HEAD.length
  const write = (chunk: Buffer) => {
    chunks.push(chunk)
    sizeBytes += chunk.length
  }
  const reserve = () => ({ ref: places.push(0) - 1 })
  const put: PdfWriter['put'] = ({ ref }, value, stream = null) => {
    places[ref] = sizeBytes
    const head = `${String(ref)} 0 obj\n${writeValue(value)}`
    if (stream === null) return write(Buffer.from(`${head}\nendobj\n`, 'latin1'))
    for (const chunk of [Buffer.from(head, 'latin1'), stream, Buffer.from('endobj\n', 'latin1')]) write(chunk)
  }
  return {
    reserve,
    put,
    add: (value) => {
      const at = reserve()
      put(at, value)
      return at
    },
    end: (trailer) => {
      const table = sizeBytes
      const lines = places.slice(1).map((place, index) => {
        if (place === 0) throw new Error(`object ${String(index + 1)} was never written`)
        return `${String(place).padStart(10, '0')} 00000 n \n`
      })
      const size = String(places.length)
      const ending = writeValue(new Map([['Size', size], ...trailer]))
      const head = `xref\n0 ${size}\n0000000000 65535 f \n`
      write(Buffer.from(`${head}${lines.join('')}trailer\n${ending}\nstartxref\n${String(table)}\n%%EOF\n`, 'latin1'))
      return Buffer.concat(chunks)
    },
  }
}
