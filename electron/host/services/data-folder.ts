import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { dataErrorOf } from '#db/data-error.ts'
import type { DataError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'

export const DATA_FILE_NAME = 'keikakubo.sqlite'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the data lies if nobody says otherwise: local to the machine and the user, never the roaming profile. */
export function defaultDataFolder(platform: NodeJS.Platform, environment: Environment): string {
  const given = environment['KEIKAKUBO_DATA']
  if (given) return isUncPath(given) ? given : resolve(given)
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Keikakubo')
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Keikakubo')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'keikakubo')
}

/**
 * The folder, made if need be, as a real path on this machine; refused, before anything is made there, where it lies on another
 * one. `mounts` is the text of `/proc/mounts`, empty on other systems.
 */
export function prepareDataFolder(folder: string, mounts: string = readMounts()): Result<string, DataError> {
  if (isUncPath(folder)) return failed({ code: 'data/network-path' })
  try {
    // The path as written comes first: to ask a share that does not answer for its real path may take for ever.
    const isElsewhere = isOnNetworkMount(resolve(folder), mounts) || isRemote(existingPart(resolve(folder)), mounts)
    if (isElsewhere) return failed({ code: 'data/network-path' })
    mkdirSync(folder, { recursive: true })
    return ok(realpathSync.native(folder))
  } catch (thrown) {
    const error = dataErrorOf(thrown) ?? (isPathTrouble(thrown) ? ({ code: 'data/read-only' } as const) : null)
    if (error === null) throw thrown
    return failed(error)
  }
}

/** The longest beginning of the path that exists: what is made below it lies on the same machine. */
function existingPart(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingPart(dirname(path))
}

function isRemote(existing: string, mounts: string): boolean {
  const real = realpathSync.native(existing)
  return isUncPath(real) || isOnNetworkMount(real, mounts)
}

/** A file in the place of a folder, a drive that is not there, a name too long: no folder can be made here. */
function isPathTrouble(thrown: unknown): boolean {
  const codes: readonly unknown[] = ['EEXIST', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']
  return thrown instanceof Error && 'code' in thrown && codes.includes(thrown.code)
}

/** `\\server\share`, in either kind of slash; a mapped drive resolves to one. `\\?\C:\` and `\\.\` are local. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/](?!UNC[\\/]))[^\\/]/i.test(path) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(path)
}

const NETWORK_FILE_SYSTEMS =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|ncpfs|9p|ceph|glusterfs|lustre|davfs|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|glusterfs|s3fs))$/

/**
 * Whether the longest mount point that holds `path` is of a network kind; of several mounts at one point (autofs, then nfs) the
 * last is the one in force. `mounts` is the text of `/proc/mounts`, which writes blanks in octal.
 */
export function isOnNetworkMount(path: string, mounts: string): boolean {
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: unescapeOctal(point), type }))
    .filter(({ point }) => point !== '' && `${path}/`.startsWith(point === '/' ? '/' : `${point}/`))
    .reduce((longest, mount) => (mount.point.length >= longest.point.length ? mount : longest), { point: '', type: '' })
  return NETWORK_FILE_SYSTEMS.test(holding.type)
}

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

function readMounts(): string {
  return process.platform === 'linux' ? readFileSync('/proc/mounts', 'utf8') : ''
}
