import * as z from 'zod'
import { output, type Contract } from './contract.ts'
import { FileTokenSchema, type FileToken } from './file-token.ts'

/** A file that the user chose or the program made, known to the screen by token and name alone. */
export type HeldFile = { readonly token: FileToken; readonly name: string }

/** What a dialog asks for by its name: 交換ファイル, one that is locked, 名簿, 公開鍵, 復旧用の鍵, PDF. */
const fileKinds = ['bundle', 'locked', 'roster', 'public-key', 'key', 'pdf'] as const
export type FileKind = (typeof fileKinds)[number]
const FileKindSchema = z.enum(fileKinds)

export const fileContract = {
  /** Asks the user for a file of that kind; null where the dialog was closed. What is chosen may be another one all the same. */
  pick: {
    kind: 'query',
    place: 'shell',
    input: z.strictObject({ what: FileKindSchema }),
    output: output<HeldFile | null>(),
  },
  /** Asks the user where to put a held file and writes it there; null where the dialog was closed. */
  save: {
    kind: 'command',
    place: 'shell',
    input: z.strictObject({ token: FileTokenSchema, what: FileKindSchema }),
    output: output<{ readonly savedAs: string } | null>(),
  },
  /** The same for files that belong together: into one folder, each under its name, or a free one beside it. */
  saveAll: {
    kind: 'command',
    place: 'shell',
    input: z.strictObject({ tokens: z.array(FileTokenSchema).min(1).max(100) }),
    output: output<{ readonly savedAs: readonly string[] } | null>(),
  },
  read: {
    kind: 'query',
    place: 'shell',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>(),
  },
} as const satisfies Contract
