import type { FileKind } from '../contracts/file-contract.ts'

/** What the dialogs of the system call a file. */
export const fileKindWords: Readonly<Record<FileKind, string>> = {
  bundle: '交換ファイル',
  locked: '合言葉で閉じたファイル',
  roster: '名簿',
  'public-key': '公開鍵',
  key: '復旧用の鍵',
  pdf: 'PDF',
}
