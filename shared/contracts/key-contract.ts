import * as z from 'zod'
import type { SignerVerdict } from '../bundle/roster/judge-signer.ts'
import { signingActs } from '../bundle/roster/signing-act.ts'
import { RecordIdSchema } from '../domain/record/field.ts'
import { output, type Contract } from './contract.ts'
import type { HeldFile } from './file-contract.ts'
import { FileTokenSchema } from './file-token.ts'

/** A signing key of this terminal. `kid` is the RFC 7638 thumbprint, `digits` the same as 30 digits in six groups. */
export type KeyInfo = {
  readonly kid: string
  readonly digits: string
  readonly holder: string
  readonly createdAt: string
  readonly publicKey: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
}

/** What a signature of a key of this terminal would count for. */
export type JudgedKey = { readonly kid: string; readonly verdict: SignerVerdict }

/** What a file of a public key says. Its digits are not told: whoever enrols it types those that the holder reads out. */
export type OfferedKey = { readonly kid: string; readonly holder: string; readonly post: string }

export const PassphraseSchema = z.string().max(1_000)
/** The thumbprint of a key, as a screen names it; one that no key has is answered as such. */
export const KeyNameSchema = z.string().max(100)
const HolderSchema = z.string().min(1).max(200)

export const keyContract = {
  list: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<readonly KeyInfo[]>() },
  /** What each key of this terminal would count for, if it signed now. */
  judge: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ planId: RecordIdSchema, act: z.enum(signingActs) }),
    output: output<readonly JudgedKey[]>(),
  },
  make: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ holder: HolderSchema, passphrase: PassphraseSchema }),
    output: output<KeyInfo>(),
  },
  changePassphrase: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ kid: KeyNameSchema, passphrase: PassphraseSchema, next: PassphraseSchema }),
    output: output<null>(),
  },
  /** The key under a passphrase of its own (`recovery`), as a file to be put in a safe. */
  exportRecovery: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ kid: KeyNameSchema, passphrase: PassphraseSchema, recovery: PassphraseSchema }),
    output: output<HeldFile>(),
  },
  /** Takes the key of a recovery file in and keeps it under `passphrase`. */
  takeInRecovery: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema, recovery: PassphraseSchema, passphrase: PassphraseSchema }),
    output: output<KeyInfo>(),
  },
  /** The public key, for the office that enrols it. */
  exportPublic: {
    kind: 'command',
    place: 'host',
    input: z.strictObject({ kid: KeyNameSchema, post: HolderSchema }),
    output: output<HeldFile>(),
  },
  readPublic: {
    kind: 'query',
    place: 'host',
    input: z.strictObject({ token: FileTokenSchema }),
    output: output<OfferedKey>(),
  },
} as const satisfies Contract
