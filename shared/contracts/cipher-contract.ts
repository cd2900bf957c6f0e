import * as z from 'zod'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'
import { FileTokenSchema } from './file-token.ts'

const LockedFileSchema = z.strictObject({ token: FileTokenSchema, passphrase: z.string().max(1_000) })

/** A held file under a passphrase. Both answer with another file; the given one stays as it is. */
export const cipherContract = {
  lock: { kind: 'command', place: 'host', input: LockedFileSchema, output: output<HeldFile>() },
  open: { kind: 'query', place: 'host', input: LockedFileSchema, output: output<HeldFile>() },
} as const satisfies Contract
