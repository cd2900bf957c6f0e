import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { nodeBundle } from '../../build/node-bundle.ts'
import type * as bundleCryptoModule from '#electron/host/services/bundle-crypto.ts'
import { expect, test } from './electron-program.ts'
import { makeFolder, removeFolder } from './folder.ts'

type Vectors = {
  readonly testGroups: ReadonlyArray<{
    readonly publicKey: { readonly pk: string }
    readonly tests: ReadonlyArray<{
      readonly tcId: number
      readonly msg: string
      readonly sig: string
      readonly result: string
    }>
  }>
}

/** Published vectors stand beside the project, not in it. */
const VECTORS = fileURLToPath(new URL('../../../shared/vectors/wycheproof/ed25519_test.json', import.meta.url))

test.describe('a signature', () => {
  test.skip(!existsSync(VECTORS), 'the vectors are not here')

  test('is judged inside Electron, whose cryptography is another one, as published', async ({ electron: { app } }) => {
    const folder = makeFolder()
    const { build: options, ...config } = nodeBundle({
      entry: 'electron/host/services/bundle-crypto.ts',
      file: 'bundle-crypto.cjs',
      format: 'cjs',
    })
    await build({ ...config, build: { ...options, outDir: folder } })
    const { testGroups } = JSON.parse(readFileSync(VECTORS, 'utf8')) as Vectors
    const cases = testGroups.flatMap(({ publicKey, tests }) => tests.map((each) => ({ ...each, key: publicKey.pk })))
    const judged = await app.evaluate(
      (_, { file, given }) => {
        const { createRequire } = process.getBuiltinModule('node:module')
        const { bundleCrypto } = createRequire(file)(file) as typeof bundleCryptoModule
        const bytes = (hex: string) => Buffer.from(hex, 'hex')
        return given.map(({ tcId, key, msg, sig }) => ({
          tcId,
          isValid: bundleCrypto.verifyEd25519(bytes(key), bytes(msg), bytes(sig)),
        }))
      },
      { file: join(folder, 'bundle-crypto.cjs'), given: cases },
    )
    removeFolder(folder)
    expect(judged).toHaveLength(151)
    expect(judged).toEqual(cases.map(({ tcId, result }) => ({ tcId, isValid: result === 'valid' })))
  })
})
