/**
 * Why a file cannot be locked with a passphrase, or not be opened.
 *
 * `cipher/wrong-passphrase` the passphrase, or the head of the file, is not what it was locked with; `cipher/damaged` the rest of it is not; `cipher/other-lock` it is
 * locked in a way that this program does not open: with keys, or at a cost that would stop the machine; `cipher/too-large` it would be larger than any file that is
 * taken in. `minimum` counts characters after NFKC.
 */
export type CipherError =
  | { readonly code: 'cipher/passphrase-too-short'; readonly minimum: number }
  | { readonly code: 'cipher/wrong-passphrase' }
  | { readonly code: 'cipher/damaged' }
  | { readonly code: 'cipher/other-lock' }
  | { readonly code: 'cipher/too-large' }
