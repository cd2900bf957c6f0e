import type { Api } from '#shared/contracts/index.ts'

/** `window.api` as a hostile page sees it: every method, with any input. */
export type WindowApi = {
  readonly api: {
    readonly [N in keyof Api]: {
      readonly [M in keyof Api[N]]: Api[N][M] extends (input: never) => infer A ? (input: object) => A : never
    }
  }
}
