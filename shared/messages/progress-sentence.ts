import type { PaperProgress } from '../contracts/paper-contract.ts'

/** How far a PDF is, in words. */
export function progressSentence({ step, done, total }: PaperProgress): string {
  if (step === 'writing') {
    return done === 0 ? 'PDFを作っています' : `PDFを作っています（${String(done)}／${String(total)}枚）`
  }
  return total === 0 ? '紙面を作っています' : `紙面を作っています（${String(done)}／${String(total)}枚）`
}
