import { readFileSync } from 'node:fs'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An entry of a PDF's outline; `depth` counts the entries around it, `page` is from 1. */
export type OutlineEntry = { readonly depth: number; readonly title: string; readonly page: number }

/** A link inside of a PDF: the page on which it stands and that to which it leads, from 1, and its edges from the top of its page, in points. */
export type PageLink = { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number }

/** How a PDF is gone through: its outline in order, and the links on its pages, from above to below. */
export type PdfWays = { readonly outline: readonly OutlineEntry[]; readonly links: readonly PageLink[] }

export async function readWays(file: string): Promise<PdfWays> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await task.promise
    const outline = await entriesBelow(pdf, await pdf.getOutline(), 0)
    const links: PageLink[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) links.push(...(await linksOn(pdf, number)))
    return { outline, links }
  } finally {
    await task.destroy()
  }
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function entriesBelow(
  pdf: PDFDocumentProxy,
  nodes: readonly OutlineNode[],
  depth: number,
): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  for (const { title, dest, items } of nodes ?? []) {
    entries.push({ depth, title, page: await pageAt(pdf, dest) }, ...(await entriesBelow(pdf, items, depth + 1)))
  }
  return entries
}

async function linksOn(pdf: PDFDocumentProxy, from: number): Promise<readonly PageLink[]> {
  const page = await pdf.getPage(from)
  const { height } = page.getViewport({ scale: 1 })
  const marks = (await page.getAnnotations()) as readonly Annotation[]
  const links: PageLink[] = []
  for (const { subtype, dest, rect } of marks) {
    if (subtype !== 'Link') continue
    const [, low, , high] = rect
    links.push({ from, to: await pageAt(pdf, dest ?? null), top: height - high, bottom: height - low })
  }
  return links.toSorted((one, other) => one.top - other.top)
}

type Destination = OutlineNode['dest']
type Annotation = {
  readonly subtype: string
  readonly dest?: Destination
  readonly rect: readonly [number, number, number, number]
}

/** The page of a destination, which may have a name; 0 where it leads nowhere. */
async function pageAt(pdf: PDFDocumentProxy, dest: Destination): Promise<number> {
  const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  return place === null ? 0 : (await pdf.getPageIndex(place[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1
}
