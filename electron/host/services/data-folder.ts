import { mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataErrorOf } from '#db/data-error.ts'
import type { DataError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'

export const DATA_FILE_NAME = 'keikakubo.sqlite'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the data lies if nobody says otherwise: local to the machine and the user, never the roaming profile. */
export function defaultDataFolder(platform: NodeJS.Platform, environment: Environment): string {
  if (environment['KEIKAKUBO_DATA']) return resolve(environment['KEIKAKUBO_DATA'])
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Keikakubo')
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Keikakubo')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'keikakubo')
}

/** The folder, made if need be, as a real path on this machine; refused where it lies on another one. */
export function prepareDataFolder(folder: string): Result<string, DataError> {
  if (isUncPath(folder)) return failed({ code: 'data/network-path' })
  try {
    mkdirSync(folder, { recursive: true })
    const real = realpathSync.native(folder)
    return isUncPath(real) || isOnNetworkMount(real, readMounts()) ? failed({ code: 'data/network-path' }) : ok(real)
  } catch (thrown) {
    const error = dataErrorOf(thrown)
    if (error === null) throw thrown
    return failed(error)
  }
}

/** `\\server\share`, in either kind of slash; a mapped drive resolves to one. `\\?\C:\` and `\\.\` are local. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/](?!UNC[\\/]))[^\\/]/i.test(path) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(path)
}

const NETWORK_FILE_SYSTEMS =
  /^(?:nfs|nfs4|cifs|smb3|smbfs|afs|ncpfs|9p|ceph|glusterfs|davfs|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse))$/

/** Whether the longest mount point that holds `path` is of a network kind; `mounts` is the text of `/proc/mounts`. */
export function isOnNetworkMount(path: string, mounts: string): boolean {
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: point.replaceAll('\\040', ' '), type }))
    .filter(({ point }) => point !== '' && `${path}/`.startsWith(point === '/' ? '/' : `${point}/`))
    .sort((one, other) => other.point.length - one.point.length)[0]
  return holding !== undefined && NETWORK_FILE_SYSTEMS.test(holding.type)
}

function readMounts(): string {
  return process.platform === 'linux' ? readFileSync('/proc/mounts', 'utf8') : ''
}
