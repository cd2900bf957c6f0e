import { defaultDataFolder } from './services/data-folder.ts'
import { createLog } from './services/log.ts'
import { refusingLink, type HostLink } from './host-link.ts'
import { startHost, type HostOptions } from './start-host.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment asks of the host: `KEIKAKUBO_DATA` names the data folder, `KEIKAKUBO_SAMPLES=0` starts it empty. */
export function readHostOptions(platform: NodeJS.Platform, environment: Environment): HostOptions {
  return {
    dataFolder: defaultDataFolder(platform, environment),
    withSamples: environment['KEIKAKUBO_SAMPLES'] !== '0',
  }
}

/** The host in this process. Where it cannot start, a link that says why, and a line on standard error. */
export async function openHostLink(options: HostOptions): Promise<HostLink> {
  try {
    const started = await startHost(options)
    if (started.ok) return started.value
    process.stderr.write(`The data folder ${options.dataFolder} cannot be opened: ${started.error.code}\n`)
    return refusingLink(started.error)
  } catch (thrown) {
    const reference = createLog(options.dataFolder, () => new Date()).report('start', thrown)
    process.stderr.write(`The data folder ${options.dataFolder} cannot be opened: see ${reference} in the log\n`)
    return refusingLink({ code: 'internal', reference })
  }
}
