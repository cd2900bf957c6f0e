import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import { expect, test } from './program.ts'

const badFiles = [
  {
    what: 'a data file whose middle is overwritten',
    sentence: 'データのファイルが壊れているため、開けません。ファイルには手を加えていません。',
    spoil: (file: string) => writeFileSync(file, Buffer.alloc(8_192, 0x5a), { flag: 'r+' }),
  },
  {
    what: 'a list in the place of the data file',
    sentence: 'データのファイルが壊れているため、開けません。ファイルには手を加えていません。',
    spoil: (file: string) => writeFileSync(file, '住民一覧,氏名\n1,山田\n'),
  },
  {
    what: "another program's database",
    sentence: 'このファイルは計画簿のデータではありません。データはそのままです。',
    spoil: (file: string) => {
      writeFileSync(file, '')
      new Database(file).exec('create table guest (name text)').close()
    },
  },
]

for (const { what, sentence, spoil } of badFiles) {
  test(`${what} is named in the window and not touched`, async ({ openProgram, samplesFolder }) => {
    const spoilt: Buffer[] = []
    const program = await openProgram({
      copyOf: samplesFolder,
      prepare: (dataFolder) => {
        const file = join(dataFolder, DATA_FILE_NAME)
        spoil(file)
        spoilt.push(readFileSync(file))
      },
    })
    const { page, dataFolder } = program
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('heading', { name: '計画の一覧' })).toBeVisible()
    await program.close()
    expect([readFileSync(join(dataFolder, DATA_FILE_NAME))]).toEqual(spoilt)
  })
}
