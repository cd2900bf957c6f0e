import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { expectBundledFonts } from '../../helpers/expect-printed.ts'
import type { EndlessSheet } from '../../helpers/paper/endless-sheet.tsx'
import { expectPlaces, numbered } from '../../helpers/paper/expect-on-paper.ts'
import { expectPagesOf } from '../../helpers/paper/expect-pages.ts'
import { expectSameWords } from '../../helpers/paper/expect-same-words.ts'
import { openBrowser, printPages, type Printed } from '../../helpers/paper/print-room.ts'
import { hasPoppler } from '../../helpers/read-pdf.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const FONT = pathToFileURL(
  fileURLToPath(
    new URL(
      '../../../node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
      import.meta.url,
    ),
  ),
).href

const SETUP: PageSetup = {
  size: 'A4',
  lie: 'portrait',
  margins: { top: 20, right: 20, bottom: 20, left: 20 },
  typeSize: 10.5,
  minimumSize: 9,
  face: 'gothic',
}

/** The sheet that every page here is to show: two rows. */
const SHEET: EndlessSheet = {
  title: [],
  headOf: () => [],
  blocks: ['窓口の改革', '職員の研修'].map((text, index) => ({
    texts: [{ text, key: String(index) }],
    caption: null,
  })),
}

const [FIRST, SECOND] = ['<span data-text="0">窓口の改革</span>', '<span data-text="1">職員の研修</span>']
const SOUND = rows(FIRST, SECOND)

function rows(...cells: readonly string[]): string {
  const bodies = cells.map((cell) => `<tbody><tr><td>${cell}</td></tr></tbody>`)
  return `<table class="sheet-table">${bodies.join('')}</table>`
}

/** A page as the print page makes them, with these rows. */
function pageWith(body: string, style: string): string {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>紙</title><style>
    @font-face { font-family: 'BIZ UDPGothic'; src: url('${FONT}'); }
    @page { size: A4; margin: 0; }
    * { box-sizing: border-box; margin: 0; padding: 0; }
    .paper-page { position: relative; width: 210mm; height: 297mm; padding: 20mm; font: 10.5pt 'BIZ UDPGothic'; }
    .paper-body { height: 240mm; }
    .sheet-table { width: 100%; }
    .on-first { margin-top: -1em; }
    .too-low { height: 1.2em; width: 3em; overflow: hidden; }
    .unseen { visibility: hidden; }
    .of-the-machine { font-family: sans-serif; }
    .doubled::after { content: '改革'; }
    ${style}
  </style><section class="paper-page">
    <div class="paper-body">${body}</div>
    <footer class="paper-footer"><p>1 / 1</p></footer>
  </section></html>`
}

const CHECKS = {
  fonts: ({ pdf }: Printed) => expectBundledFonts(pdf),
  pages: ({ drawn }: Printed) => expectPagesOf([SHEET], numbered(drawn)),
  words: (printed: Printed) => expectSameWords(printed),
  places: (printed: Printed) => expectPlaces(printed, [SETUP]),
}

type Fault = {
  readonly name: string
  readonly body: string
  /** What the page looks like besides. */
  readonly style?: string
  /** The check that is to find it, and what it says. */
  readonly check: keyof typeof CHECKS
  readonly says: RegExp
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a font of the machine',
    body: rows(`<span class="of-the-machine">${FIRST}</span>`, SECOND),
    check: 'fonts',
    says: /type|name/,
  },
  {
    name: 'a text outside of the margins',
    body: SOUND,
    style: '.paper-body { margin-left: -15mm; }',
    check: 'places',
    says: /words in the margins of page 1/,
  },
  {
    name: 'two texts on each other',
    body: rows(`${FIRST}<div class="on-first">${SECOND}</div>`),
    check: 'places',
    says: /words on each other on page 1/,
  },
  {
    name: 'a text that its box cuts off',
    body: rows(FIRST, `<div class="too-low">${SECOND}</div>`),
    check: 'places',
    says: /texts that are cut off on page 1/,
  },
  {
    name: 'a word that is drawn and not printed',
    body: rows(FIRST, `<span class="unseen">${SECOND}</span>`),
    check: 'words',
    says: /drawn “職員の研修”, printed “”/,
  },
  { name: 'a word that the sheet has and the page has not', body: rows(FIRST), check: 'pages', says: /block 2 of 2/ },
  {
    name: 'a word that is printed twice and drawn once',
    body: rows(`<span class="doubled">${FIRST}</span>`, SECOND),
    check: 'words',
    says: /drawn “窓口の改革”, printed “窓口の改革改革”/,
  },
  {
    name: 'a text that the page has twice and the sheet once',
    body: rows(FIRST, SECOND, FIRST),
    check: 'pages',
    says: /behind the last block/,
  },
  {
    name: 'texts in another order than that of the sheet',
    body: rows(SECOND, FIRST),
    check: 'pages',
    says: /is none of/,
  },
  {
    name: 'texts that are told in another order than they are written',
    body: rows(`<div id="second">${FIRST}</div><div aria-owns="second">${SECOND}</div>`),
    check: 'words',
    says: /the order in the structure of page 1/,
  },
]

describe.skipIf(findBrowser() === null || !hasPoppler())('the checks of paper, where a browser and poppler are', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  async function printed(body: string, style = ''): Promise<Printed> {
    const folder = makeTempFolder()
    const source = join(folder, 'page.html')
    writeFileSync(source, pageWith(body, style))
    await page.goto(pathToFileURL(source).href)
    await page.evaluate(() => document.fonts.ready.then(() => null))
    return printPages(page, join(folder, 'page.pdf'))
  }

  it('find nothing on a page that is as it should be', async () => {
    const sound = await printed(SOUND)
    for (const check of Object.values(CHECKS)) expect(() => check(sound)).not.toThrow()
  })

  it('find nothing in a blank that stands over the edge of its cell', async () => {
    const tab = await printed(
      rows('<span data-text="0" class="kept-blanks">窓口の改革\t</span>', SECOND),
      '.kept-blanks { display: block; width: 5.2em; overflow: hidden; white-space: pre; }',
    )
    expect(() => CHECKS.places(tab)).not.toThrow()
  })

  it.each(FAULTS)('find $name', async ({ body, style, check, says }) => {
    const faulty = await printed(body, style)
    expect(() => CHECKS[check](faulty)).toThrow(says)
  })
})
