import type { PageFault } from '#shared/paper/page-bounds.ts'
import type { PageMargins } from '#shared/paper/page-setup.ts'

const NO_NUMBER = '数字で書いてください（空けておくと標準の大きさ）。'

/** What the print dialog says. */
export const printText = {
  what: '印刷するもの',
  whats: { sheet: '帳票1種類', batch: '個票をまとめて', book: '冊子（計画全体）' },
  sheet: '帳票',
  card: (title: string) => `個票　${title}`,
  bookHint: '表紙・目次・本文・個票・評価指標一覧・工程表・資料を、1つのPDFにします。',
  section: '担当課',
  measure: '施策',
  all: 'すべて',
  delayedOnly: '遅れている事業だけ',
  form: '個票の様式',
  usualForm: (name: string) => `計画の様式（${name}）`,
  alwaysThis: 'この様式をいつも使う',
  usedAlways: '計画の様式を変えました。',
  copyForm: '写しを作る',
  copied: '様式の写しを作り、計画の様式にしました。',
  editForm: '欄を直す',
  presetHint: '写しを作ると、見出し・順番・幅・載せる欄を、この計画に合わせて変えられます。',
  ownHint: '「欄を直す」を押すと、この様式の欄の表が開きます。Ctrl+Zで元に戻せます。',
  formName: '様式の名称',
  noFormName: '様式の名称を入れてください。',
  formRenamed: '様式の名称を変えました。',
  size: '用紙',
  lie: '向き',
  usual: '帳票のまま',
  sizes: { A4: 'A4', A3: 'A3' },
  lies: { portrait: '縦', landscape: '横' },
  isProof: '校正刷り（白黒の濃淡だけ）',
  make: '紙面を作る',
  waiting: '「紙面を作る」を押すと、見本ができます。',
  setup: '余白・綴じ代・文字・取扱区分・基準日',
  setUp: '用紙の設定を変えました。',
  emptyIsUsual: ({ top, right, bottom, left }: PageMargins, minimumPoints: number) =>
    `空けておくと、標準の大きさになります（余白は上${String(top)}・下${String(bottom)}・左${String(left)}・右${String(right)}mm、最小の文字は${String(minimumPoints)}pt）。`,
  face: '書体',
  faces: { gothic: 'ゴシック体', mincho: '明朝体' },
  gutterAt: '綴じる側',
  gutterSides: { left: '左', top: '上' },
  overType: (points: string) => `文字の大きさ（${points}pt）より大きくできません。`,
  noNumber: NO_NUMBER,
  faults: ({ code, minimum, maximum }: PageFault) => {
    switch (code) {
      case 'no-number':
        return NO_NUMBER
      case 'outside':
        return `${String(minimum)}から${String(maximum)}までの数で書いてください。`
      case 'below-minimum':
        return `最小の文字（${String(minimum)}pt）より小さくできません。`
    }
  },
  hints: {
    handling: '各ページの下に載ります（例：庁内限り）。',
    asOf: '各ページの下に載ります（例：令和8年3月31日現在）。空けておくと印刷日が載ります。',
  },
} as const
