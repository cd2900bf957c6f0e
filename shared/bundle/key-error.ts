/** `minimum` counts characters after NFKC. */
export type KeyError =
  | { readonly code: 'key/passphrase-too-short'; readonly minimum: number }
  | { readonly code: 'key/wrong-passphrase' }
  | { readonly code: 'key/damaged' }
  | { readonly code: 'key/not-found' }
