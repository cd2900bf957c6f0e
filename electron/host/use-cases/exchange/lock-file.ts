import { renameSentLine } from '#db/repositories/bundle-book-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { lockedFileWords } from '#shared/messages/office-words.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { lockFile, openLockedFile } from '../../services/exchange/passphrase-file.ts'

const ENDING = /\.(?:json|txt)$/
const LOCKED_ENDING = '.age.txt'

/** Locks a held file with a passphrase and holds the result for saving; the line of a bundle that went out names it from then on. */
export function lockHeldFile({ files, root }: HostContext): HostApi['cipher']['lock'] {
  return async ({ token, passphrase }) => {
    const file = files.find(token)
    if (!file.ok) return file
    const locked = await lockFile(file.value.bytes, passphrase)
    if (!locked.ok) return locked
    const { name: plainName, sent } = file.value
    const name = `${plainName.replace(ENDING, '')}${LOCKED_ENDING}`
    if (sent !== undefined) {
      const line = { digest: sent, fileName: plainName }
      await renameSentLine(root, line, lockedFileWords(plainName, name))
    }
    return ok({ token: files.hold({ name, bytes: locked.value }), name })
  }
}

/** Opens a held file that is locked, and holds what is in it for taking in. */
export function openHeldFile({ files }: HostContext): HostApi['cipher']['open'] {
  return async ({ token, passphrase }) => {
    const file = files.find(token)
    if (!file.ok) return file
    const opened = await openLockedFile(file.value.bytes, passphrase)
    if (!opened.ok) return opened
    const { name } = file.value
    return ok({ token: files.hold({ name, bytes: opened.value }), name })
  }
}
