import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { basename, join } from 'node:path'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import type { FileKind } from '#shared/contracts/file-contract.ts'
import type { ShellApi } from '#shared/contracts/index.ts'
import { fileKindWords } from '#shared/messages/file-kind-words.ts'
import { ok } from '#shared/result.ts'
import type { HostLink } from '#electron/host/host-link.ts'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'
import { freeName } from './free-name.ts'
import { readBoundedFile } from './read-bounded-file.ts'

const ALL_FILES: FileFilter = { name: 'すべてのファイル', extensions: ['*'] }

/** A gateway may have renamed a file to `.txt`. */
function filtersOf(what: FileKind): FileFilter[] {
  return [{ name: fileKindWords[what], extensions: what === 'pdf' ? ['pdf'] : ['json', 'txt'] }, ALL_FILES]
}

/** Files between the host and the folders of the officer. Paths stay here; pages know tokens and names. */
export function createFileDialogs(host: HostLink, window: BrowserWindow): ShellApi['file'] {
  return {
    async pick({ what }) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: `${fileKindWords[what]}を選ぶ`,
        buttonLabel: '選ぶ',
        filters: filtersOf(what),
        properties: ['openFile'],
      })
      const [path] = filePaths
      if (path === undefined) return ok(null)
      const bytes = await readBoundedFile(path, BUNDLE_SIZE_LIMIT)
      if (!bytes.ok) return bytes
      const name = basename(path)
      const token = await host.hold({ name, bytes: bytes.value })
      return token.ok ? ok({ token: token.value, name }) : token
    },

    async save({ token, what }) {
      const file = await host.findFile(token)
      if (!file.ok) return file
      const { name, bytes } = file.value
      const { filePath } = await dialog.showSaveDialog(window, {
        title: `${fileKindWords[what]}を保存する場所を選ぶ`,
        buttonLabel: '保存',
        defaultPath: name,
        filters: filtersOf(what),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (filePath === '') return ok(null)
      const written = writeFileAtomically(filePath, bytes)
      return written.ok ? ok({ savedAs: basename(filePath) }) : written
    },

    async saveAll({ tokens }) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: '保存するフォルダーを選ぶ',
        buttonLabel: '保存',
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (folder === undefined) return ok(null)
      const savedAs: string[] = []
      for (const token of tokens) {
        const file = await host.findFile(token)
        if (!file.ok) return file
        const name = freeName(folder, file.value.name)
        const written = writeFileAtomically(join(folder, name), file.value.bytes)
        if (!written.ok) return written
        savedAs.push(name)
      }
      return ok({ savedAs })
    },

    async read({ token }) {
      const file = await host.findFile(token)
      return file.ok ? ok({ name: file.value.name, bytes: new Uint8Array(file.value.bytes) }) : file
    },
  }
}
