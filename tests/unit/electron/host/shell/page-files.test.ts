import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPageFiles } from '#electron/host/shell/page-files.ts'
import { buildPages } from '../../../../helpers/build-pages.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

describe('listPageFiles', () => {
  it('lists what a page needs, with its type, and nothing else that lies there', () => {
    const files = listPageFiles(buildPages(makeTempFolder()))
    expect([...files].map(([address, { contentType }]) => `${address} ${contentType}`).sort()).toEqual([
      '/assets/index.css text/css; charset=utf-8',
      '/assets/index.js text/javascript; charset=utf-8',
      '/index.html text/html; charset=utf-8',
      '/print.html text/html; charset=utf-8',
    ])
  })

  it('follows no link out of the folder', () => {
    const root = makeTempFolder()
    const folder = buildPages(root)
    symlinkSync(join(root, 'secret.txt'), join(folder, 'secret.svg'))
    symlinkSync(root, join(folder, 'out'))
    expect([...listPageFiles(folder).keys()].filter((address) => /secret|out/.test(address))).toEqual([])
  })

  it('says what to do where nothing was built', () => {
    const folder = buildPages(makeTempFolder())
    rmSync(join(folder, 'index.html'))
    expect(() => listPageFiles(folder)).toThrow('npm run build')
    expect(() => listPageFiles(join(folder, 'gone'))).toThrow('npm run build')
  })
})
