export const lockText = {
  title: '合言葉で閉じて渡す',
  lead: '途中で人に見られるおそれがあるときだけ使います。閉じたファイルは、無害化の装置やウイルスの検査で止められることがあり、合言葉を忘れると開けません。ふだんは署名だけのファイルを渡してください。合言葉は、ファイルとは別の方法（電話など）で伝えます。',
  passphrase: 'ファイルの合言葉（12文字以上）',
  onePassphrase: (count: number) => `${String(count)}件とも、同じ合言葉で閉じます。`,
  missing: '合言葉を入れてください。',
  lock: '閉じたファイルを保存',
  locking: '閉じています',
  savedAs: (names: readonly string[]) =>
    names.length === 1
      ? `「${names.join('')}」に保存しました。`
      : `閉じたファイルを${String(names.length)}件保存しました。`,
  filePassphrase: 'ファイルの合言葉',
  unlockLead: 'このファイルは合言葉で閉じてあります。送り主から聞いた合言葉を入れてください。',
  unlock: '開く',
  unlocking: '開いています',
} as const
