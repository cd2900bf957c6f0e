import type { Api } from '#shared/contracts/index.ts'

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can add to the window's own
  interface Window {
    readonly api: Api
  }
}

/** The way to the host: put on the window by the preload script, or by the browser shell. */
export function getApi(): Api {
  return window.api
}
