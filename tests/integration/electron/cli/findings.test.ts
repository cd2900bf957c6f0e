import { describe, expect, it } from 'vitest'
import { runCli } from '../../../helpers/run-cli.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'

describe('findings', () => {
  it('prints what contradicts itself in a plan, by weight, and as JSON with its records', async () => {
    const data = makeTempFolder()
    await runCli(['init', '--samples'], { data })
    const text = await runCli(['findings', '福山市'], { data })
    expect(text).toMatchObject({ status: 0, stderr: '' })
    expect(text.stdout).toMatch(/^食い違い（1）\n {2}「情報発信の充実」の指標：.*「年5%増」.*\n\n確認（2）\n/)

    const json = await runCli(['findings', '福山市', '--json'], { data })
    const { open, accepted } = JSON.parse(json.stdout) as { open: Array<Record<string, unknown>>; accepted: unknown[] }
    expect(accepted).toEqual([])
    expect(open).toHaveLength(6)
    expect(open[0]).toMatchObject({ rule: 'growth-rate', severity: 'contradiction', field: 'scopeNote' })
    const shown = await runCli(['show', '福山市', '--json'], { data })
    expect(shown.stdout).toContain(String(open[0]!['recordId']))
  })

  it('knows no other plan', async () => {
    const data = makeTempFolder()
    await runCli(['init'], { data })
    expect(await runCli(['findings', '福山市'], { data })).toMatchObject({ status: 1, stdout: '' })
  })
})
