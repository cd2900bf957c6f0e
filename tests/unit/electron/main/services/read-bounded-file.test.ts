import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBoundedFile } from '#electron/main/services/read-bounded-file.ts'
import { failed, ok } from '#shared/result.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

describe('readBoundedFile', () => {
  it('gives the bytes of a file up to the limit, and refuses one byte more', async () => {
    const path = join(makeTempFolder(), 'bundle.json')
    writeFileSync(path, '12345678')
    expect(await readBoundedFile(path, 8)).toEqual(ok(new TextEncoder().encode('12345678')))
    expect(await readBoundedFile(path, 7)).toEqual(failed({ code: 'file/too-large' }))
  })

  it('finds nothing where there is no file', async () => {
    expect(await readBoundedFile(join(makeTempFolder(), 'gone.json'), 8)).toEqual(failed({ code: 'file/not-found' }))
  })
})
