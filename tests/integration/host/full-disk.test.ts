import { sql } from 'kysely'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { PlanHistory, readPlan, type Contents } from '../../helpers/plan-workload.ts'
import {
  buildSoundCheck,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  startTestHost,
} from '../../helpers/run-host.ts'
import { mountSmallDisk } from '../../helpers/small-disk.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const plan = buildPlan('東')

function putThroughGate(host: Host, before: string, raw: string) {
  return host.answer({ namespace: 'plan', method: 'commit', input: cellOf(plan, { before, raw }) })
}

/** Puts ever new long texts until one is refused; gives the code, and what was answered last with success. */
async function putUntilRefused(host: Host) {
  let raw = '1,000件'
  for (let number = 1; number <= 5_000; number += 1) {
    const next = `${String(number)} `.padEnd(4_000, '長')
    const code = codeOf(await putThroughGate(host, raw, next))
    if (code !== 'ok') return { code, raw, entryCount: number }
    raw = next
  }
  throw new Error('the disk never got full')
}

function contentsWith(raw: string): Contents {
  const { name, cells } = new PlanHistory().present
  return { name, cells: { ...cells, 2025: raw } }
}

describe('commitChanges on a file that cannot grow', () => {
  it('says that the disk is full, keeps all or nothing of an act, and goes on where there is room again', async () => {
    const folder = makeTempFolder()
    const host = await startTestHost(folder, [plan])
    await sql`pragma max_page_count = 1`.execute(host.context.root)
    const { code, raw, entryCount } = await putUntilRefused(host)
    expect(code).toBe('data/disk-full')
    expect((await readPlan(host, plan)).contents).toEqual(contentsWith(raw))
    const digest = await digestOfContent(host)
    expect(codeOf(await putThroughGate(host, raw, 'x'.repeat(4_000)))).toBe('data/disk-full')
    expect(await digestOfContent(host)).toBe(digest)
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(entryCount))

    await sql`pragma max_page_count = 4294967294`.execute(host.context.root)
    expect(codeOf(await putThroughGate(host, raw, '2,500件'))).toBe('ok')
    await host.close()
    const again = await startTestHost(folder)
    expect((await readPlan(again, plan)).contents).toEqual(contentsWith('2,500件'))
    await again.close()
  })
})

function needDisk(test: TestContext, sizeKiB: number): string {
  const folder = mountSmallDisk(sizeKiB)
  return folder ?? test.skip('no disk can be mounted here')
}

describe('a disk that is full', () => {
  it('is named at each act; nothing that was answered is lost, also over a restart', async (test) => {
    const folder = needDisk(test, 3_072)
    const host = await startTestHost(folder, [plan])
    const { code, raw, entryCount } = await putUntilRefused(host)
    expect(code).toBe('data/disk-full')
    expect((await readPlan(host, plan)).contents).toEqual(contentsWith(raw))
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(entryCount))
    await host.close()

    const again = await startTestHost(folder)
    expect((await readPlan(again, plan)).contents).toEqual(contentsWith(raw))
    expect(await checkFile(again.context)).toEqual(buildSoundCheck(entryCount))
    await again.close()
  })

  it('keeps the samples out whole, so that the next start finds a file to begin with', async (test) => {
    const folder = needDisk(test, 2_048)
    expect(codeOf(await startHost({ dataFolder: folder, withSamples: true }))).toBe('data/disk-full')
    const host = await startTestHost(folder)
    expect(await countEntries(host)).toBe(0)
    await host.close()
  })

  it('is named where the data file cannot even begin', async (test) => {
    const folder = needDisk(test, 64)
    writeFileSync(join(folder, 'filler'), Buffer.alloc(60 * 1_024))
    expect(codeOf(await startHost({ dataFolder: folder, withSamples: false }))).toBe('data/disk-full')
    rmSync(join(folder, 'filler'))
  })

  it('leaves an exported file as it was, and no rest of the new one', (test) => {
    const folder = needDisk(test, 256)
    const path = join(folder, 'plan.json')
    expect(writeFileAtomically(path, Buffer.from('first'))).toEqual({ ok: true, value: null })
    expect(codeOf(writeFileAtomically(path, Buffer.alloc(400 * 1_024)))).toBe('data/disk-full')
    expect(readFileSync(path, 'utf8')).toBe('first')
    expect(readdirSync(folder)).toEqual(['plan.json'])
  })
})
