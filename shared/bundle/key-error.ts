/**
 * `minimum` counts characters after NFKC. `key/exists`: this terminal has the key already; `key/weak`: a key under which one signature fits any message;
 * `key/not-a-public-key`: a file of another kind.
 */
export type KeyError =
  | { readonly code: 'key/passphrase-too-short'; readonly minimum: number }
  | { readonly code: 'key/wrong-passphrase' }
  | { readonly code: 'key/damaged' }
  | { readonly code: 'key/not-found' }
  | { readonly code: 'key/exists' }
  | { readonly code: 'key/weak' }
  | { readonly code: 'key/not-a-public-key' }
