/**
 * One step of the file's format. Released steps are never edited, and a step imports nothing of the program: what it does must
 * stay what it did.
 */
export type Migration = {
  /** The file's `user_version` after the step; steps count up from 1 without gaps. */
  readonly version: number
  readonly name: string
  readonly sql: string
}
