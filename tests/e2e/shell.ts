import type { Page } from '@playwright/test'

/** Where the terminal of the tests stands. */
export const PLACE = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' } as const

/** What a shell is started with. `withSamples`: a data file in which nothing has been done yet gets the five plans. */
export type ShellOptions = { readonly dataFolder: string; readonly withSamples: boolean }

/** A running 計画簿, in Electron or behind a browser. What the two do differently, and an officer does not notice, is in here. */
export type Shell = {
  readonly page: Page
  /** Ends the program as an officer does; everything that was asked is carried out. */
  readonly close: () => Promise<void>
  /** Ends every process of the program at once, as a power cut does. */
  readonly kill: () => Promise<void>
  /** Lets `action` save a file and gives it a place there. */
  readonly save: (file: string, action: () => Promise<void>) => Promise<void>
  /** Lets `action` save a file into a folder, under the name that it has. */
  readonly saveInto: (folder: string, action: () => Promise<void>) => Promise<void>
  /** Answers the question for a file that `action` brings up. */
  readonly choose: (file: string, action: () => Promise<void>) => Promise<void>
  /** How many windows or processes the program has for its printing at this moment. */
  readonly countPrinters: () => Promise<number>
}
