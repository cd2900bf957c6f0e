import { spawnSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Envelope } from '#shared/bundle/bundle-format.ts'
import { answerBundle, signBundle } from '#shared/bundle/sign-bundle.ts'
import {
  buildPlanPayload,
  buildSigner,
  buildSigning,
  verifiedWith,
  type TestSigner,
} from '../../../helpers/build-bundle.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'

const officer = buildSigner('officer')
const supervisor = buildSigner('supervisor')

/** What the command line of OpenSSL says of one signature of a file: the signed text is put together with nothing of this program. */
function verifyByCommand({ payload, signatures }: Envelope, at: number, by: TestSigner): boolean {
  const folder = makeTempFolder()
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const { protected: head, signature } = signatures[at]!
  const pem = createPublicKey({ key: by.publicKey, format: 'jwk' }).export({ format: 'pem', type: 'spki' })
  const key = file('key.pem', pem)
  const message = file('message', `${head}.${payload}`)
  const mark = file('signature', Buffer.from(signature, 'base64url'))
  const words = ['pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-in', message, '-sigfile', mark]
  const { error, status, stdout } = spawnSync('openssl', words, { encoding: 'utf8' })
  if (error !== undefined) throw error
  expect(stdout).toMatch(/Signature (Verified Successfully|Verification Failure)/)
  return status === 0
}

describe('a bundle and the command line of OpenSSL', () => {
  const signed = signBundle(buildPlanPayload(officer), buildSigning(officer)).bytes
  const approved = answerBundle(verifiedWith(signed, officer), 'approve', buildSigning(supervisor))
  const envelope = JSON.parse(Buffer.from(approved).toString('ascii')) as Envelope

  it('agree that both signatures hold, each under its own key', () => {
    expect(verifyByCommand(envelope, 0, officer)).toBe(true)
    expect(verifyByCommand(envelope, 1, supervisor)).toBe(true)
    expect(verifyByCommand(envelope, 0, supervisor)).toBe(false)
  })

  it('agree that none holds over another content', () => {
    const payload = envelope.payload.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
    expect(verifyByCommand({ ...envelope, payload }, 0, officer)).toBe(false)
  })
})
