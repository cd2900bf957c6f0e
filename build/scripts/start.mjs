import { hasDisplay, sandboxFlags } from './display.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { findElectron } from './find-electron.mjs'
import { say } from './project.mjs'
import { run, runNode } from './run.mjs'
import { startInBrowser } from './start-in-browser.mjs'

await ensureInstalled()
say('Building')
const { status } = await runNode(['build/scripts/build.ts'])
process.exitCode = status === 0 ? await start() : status

/** Opens 計画簿 and waits for its end. @returns {Promise<number>} the exit status */
async function start() {
  const words = process.argv.slice(2)
  if (!hasDisplay()) {
    say('この端末には画面がないため、計画簿をブラウザー用に起動します。')
    return startInBrowser(words)
  }
  const electron = await findElectron()
  if (electron !== null) return (await run(electron, [...sandboxFlags(), '.', ...words])).status
  say('Electron の本体をこの端末では取得できないため、計画簿をブラウザーで開きます。')
  return startInBrowser(words)
}
