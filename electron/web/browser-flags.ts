/** What keeps a browser that we start to itself: no first-run pages, no traffic of its own, no extensions. */
export const QUIET_FLAGS: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--no-pings',
]

/** Chromium's own sandbox refuses to work for root, as in a container; nobody else goes without it. */
export function hasBrowserSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0
}
