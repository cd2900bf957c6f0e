import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  defaultDataFolder,
  isOnNetworkMount,
  isUncPath,
  prepareDataFolder,
} from '#electron/host/services/data-folder.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

const MOUNTS = String.raw`sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
/dev/sda2 /home ext4 rw 0 0
server:/plans /home/hanako/plans nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/hanako/plans/local ext4 rw 0 0
//server/share /mnt/共有\040フォルダ cifs rw 0 0
//server/tab /mnt/tab\011x cifs rw 0 0
systemd-1 /mnt/auto autofs rw 0 0
server:/auto /mnt/auto nfs rw 0 0
server:/old /mnt/over nfs rw 0 0
/dev/sdc1 /mnt/over ext4 rw 0 0
C:\134 /mnt/c 9p rw 0 0
user@server: /mnt/ssh fuse.sshfs rw 0 0
tmpfs /mnt/nfs tmpfs rw 0 0
`

describe('isOnNetworkMount', () => {
  it.each([
    ['/home/hanako', false],
    ['/home/hanako/plans', true],
    ['/home/hanako/plans/2025', true],
    ['/home/hanako/plans/local/2025', false],
    ['/home/hanako/plans2', false],
    ['/mnt/共有 フォルダ/計画', true],
    ['/mnt/tab\tx', true],
    ['/mnt/auto/deep/down', true],
    ['/mnt/over/deep', false],
    ['/mnt/c/Users', true],
    ['/mnt/ssh', true],
    ['/mnt/nfs', false],
    ['/', false],
  ])('%s: %s', (path, expected) => {
    expect(isOnNetworkMount(path, MOUNTS)).toBe(expected)
  })

  it('knows of no network where there are no mounts to read', () => {
    expect(isOnNetworkMount('/home/hanako/plans', '')).toBe(false)
  })
})

describe('isUncPath', () => {
  it.each([
    [String.raw`\\server\share`, true],
    [String.raw`\\server\share\計画`, true],
    ['//server/share', true],
    [String.raw`\/server\share`, true],
    [String.raw`\\?\UNC\server\share`, true],
    [String.raw`\\?\unc\server\share`, true],
    [String.raw`\\.\UNC\server\share`, true],
    [String.raw`\\192.168.0.1\c$`, true],
    [String.raw`\\wsl.localhost\Ubuntu\home`, true],
    [String.raw`\\?\C:\Users\hanako`, false],
    [String.raw`\\.\C:\Users`, false],
    [String.raw`\\?\Volume{b75e2c83-0000-0000-0000-602f00000000}\x`, false],
    [String.raw`C:\Users\hanako`, false],
    ['C:/Users', false],
    ['/home/hanako', false],
    [String.raw`\Users`, false],
    ['data', false],
    ['', false],
  ])('%s: %s', (path, expected) => {
    expect(isUncPath(path)).toBe(expected)
  })
})

describe('defaultDataFolder', () => {
  it('is local to the machine and the user, never the roaming profile', () => {
    const windows = { APPDATA: 'C:/Users/h/AppData/Roaming', LOCALAPPDATA: 'C:/Users/h/AppData/Local' }
    expect(defaultDataFolder('win32', windows)).toBe('C:/Users/h/AppData/Local/Keikakubo')
    expect(defaultDataFolder('win32', { APPDATA: windows.APPDATA })).toBe(join(homedir(), 'AppData/Local/Keikakubo'))
    expect(defaultDataFolder('darwin', {})).toBe(join(homedir(), 'Library/Application Support/Keikakubo'))
    expect(defaultDataFolder('linux', {})).toBe(join(homedir(), '.local/share/keikakubo'))
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/keikakubo')
    expect(defaultDataFolder('linux', { KEIKAKUBO_DATA: '/elsewhere/' })).toBe('/elsewhere')
  })
})

describe('prepareDataFolder', () => {
  it('makes the folder and gives its real path', () => {
    const folder = makeTempFolder()
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    const made = prepareDataFolder(join(folder, 'link', '計画', 'data'))
    expect(made).toEqual({ ok: true, value: join(realpathSync(folder), 'real', '計画', 'data') })
  })

  it('refuses a folder on a network before anything is made there', () => {
    const folder = realpathSync(makeTempFolder())
    mkdirSync(join(folder, 'share'))
    symlinkSync(join(folder, 'share'), join(folder, 'link'))
    const mounts = `/dev/sda1 / ext4 rw 0 0\nserver:/x ${join(folder, 'share')} nfs4 rw 0 0\n`
    const refused = { ok: false, error: { code: 'data/network-path' } }
    expect(prepareDataFolder(join(folder, 'share', 'data'), mounts)).toEqual(refused)
    expect(prepareDataFolder(join(folder, 'link', 'a', 'b'), mounts)).toEqual(refused)
    expect(prepareDataFolder(String.raw`\\server\share\data`, mounts)).toEqual(refused)
    expect(existsSync(join(folder, 'share', 'data')) || existsSync(join(folder, 'share', 'a'))).toBe(false)
  })

  it('says of a path on which no folder can be made that it cannot be written', () => {
    const folder = makeTempFolder()
    symlinkSync('loop', join(folder, 'loop'))
    for (const name of ['loop/data', '長'.repeat(300)]) {
      expect(prepareDataFolder(join(folder, name))).toEqual({ ok: false, error: { code: 'data/read-only' } })
    }
  })
})
