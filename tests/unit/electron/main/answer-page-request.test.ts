import { describe, expect, it } from 'vitest'
import { listPageFiles } from '#electron/host/shell/page-files.ts'
import { answerPageRequest } from '#electron/main/answer-page-request.ts'
import { buildPages } from '../../../helpers/build-pages.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'
import { listTraversalPaths } from '../../../helpers/traversal-paths.ts'

describe('answerPageRequest', () => {
  it('sends a listed file, its query left aside, under a policy that allows nothing unsafe', async () => {
    const files = listPageFiles(buildPages(makeTempFolder()))
    const answer = await answerPageRequest(files, { method: 'GET', url: 'app://keikakubo/print.html?sheet=card#top' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('計画簿')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })

  it('refuses every way out of the folder', async () => {
    const files = listPageFiles(buildPages(makeTempFolder()))
    const paths = listTraversalPaths()
    expect(paths.length).toBeGreaterThan(200)
    const served: string[] = []
    for (const path of paths) {
      const { status } = await answerPageRequest(files, { method: 'GET', url: `app://keikakubo${path}` })
      if (status !== 404) served.push(path)
    }
    expect(served).toEqual([])
  })

  it('knows no other name and no other method', async () => {
    const files = listPageFiles(buildPages(makeTempFolder()))
    const statusOf = async (method: string, url: string) => (await answerPageRequest(files, { method, url })).status
    expect(await statusOf('GET', 'app://other/index.html')).toBe(404)
    expect(await statusOf('GET', 'app://keikakubo.example/index.html')).toBe(404)
    expect(await statusOf('GET', 'app://keikakubo@other/index.html')).toBe(404)
    expect(await statusOf('POST', 'app://keikakubo/index.html')).toBe(405)
  })
})
