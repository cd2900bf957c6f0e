import type { PageFault, PageMeasure } from '../paper/page-bounds.ts'

/** What the measures of a page are called on the screen. */
const pageMeasureWords: Readonly<Record<PageMeasure, string>> = {
  marginTop: '上の余白',
  marginRight: '右の余白',
  marginBottom: '下の余白',
  marginLeft: '左の余白',
  gutter: '綴じ代',
  typeSize: '文字の大きさ',
  minimumSize: 'これより小さくしない文字の大きさ',
}

/** What can be written instead of a measure that a page cannot be set to. */
export function pageFaultSentence({ measure, code, minimum, maximum }: PageFault): string {
  const name = pageMeasureWords[measure]
  const isType = measure === 'typeSize' || measure === 'minimumSize'
  const range = `${String(minimum)}から${String(maximum)}まで`
  switch (code) {
    case 'no-number':
    case 'outside':
      return isType
        ? `${name}は、${range}のポイント数（10.5など）で書いてください。`
        : `${name}は、${range}のミリメートル数で書いてください。`
    case 'below-minimum':
      return `${name}は、${pageMeasureWords.minimumSize}（${String(minimum)}ポイント）以上にしてください。`
  }
}
