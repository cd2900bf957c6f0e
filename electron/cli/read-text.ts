import { readFileSync } from 'node:fs'
import type { Options } from './command.ts'

/** The text to be written: the word itself, or with `--stdin` all of standard input; null where there is neither. */
export function readText(word: string | undefined, options: Options): string | null {
  return options['stdin'] === true ? readFileSync(0, 'utf8') : (word ?? null)
}
