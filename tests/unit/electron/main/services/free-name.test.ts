import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freeName } from '#electron/main/services/free-name.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

function folderWith(...names: readonly string[]): string {
  const folder = makeTempFolder()
  for (const name of names) writeFileSync(join(folder, name), '')
  return folder
}

describe('freeName', () => {
  it('is the name itself where nothing has it', () => {
    expect(freeName(folderWith('別の計画.plan.json'), '計画.plan.json')).toBe('計画.plan.json')
  })

  it('counts on before the first ending, over what is there', () => {
    const folder = folderWith('計画.plan.json', '計画（2）.plan.json', '計画（4）.plan.json')
    expect(freeName(folder, '計画.plan.json')).toBe('計画（3）.plan.json')
  })

  it('counts a folder of that name too, and a name that begins with a point or has no ending', () => {
    const folder = folderWith('.plan', '計画')
    mkdirSync(join(folder, '控え.json'))
    expect(['控え.json', '.plan', '計画'].map((name) => freeName(folder, name))).toEqual([
      '控え（2）.json',
      '.plan（2）',
      '計画（2）',
    ])
  })
})
