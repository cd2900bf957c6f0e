import './ui.css'

/** The 30 digits of a key as they are read out: six groups of five. */
export function KeyDigits({ digits }: { readonly digits: string }) {
  const groups = digits.replaceAll(/\s/g, '').match(/.{1,5}/g) ?? []
  return <span className="key-digits">{groups.join(' ')}</span>
}
