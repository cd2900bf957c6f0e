const FOLDED: Readonly<Record<string, string>> = { '\u3000': ' ', '\u00a0': ' ', '\u301c': '~', '\u2212': '-' }

/**
 * The text with full-width letters, digits and signs as ASCII (２０２５ → 2025, ／ → /, ～ and 〜 → ~), one UTF-16 unit for
 * one, so that a place in the folded text is the same place in the printed one.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u301c\u2212]/g, (sign) => {
    return FOLDED[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  })
}
