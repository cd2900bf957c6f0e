import type { AppError } from '#shared/app-error.ts'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { ShellApi } from '#shared/contracts/index.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** Method names by namespace; the build puts in what the contracts have. */
declare const __CONTRACT_METHODS__: Readonly<Record<string, readonly string[]>>

type Answer<T> = Promise<Result<T, AppError>>

/** Stands where the log's reference would: the server is gone, and nobody writes a log. */
const NO_ANSWER: AppError = { code: 'internal', reference: 'no-answer' }

/** Sends a request; a server that does not answer with JSON any more is told as an error, as in Electron. */
async function send<T>(address: string, request: RequestInit): Answer<T> {
  try {
    const response = await fetch(address, { ...request, method: 'POST' })
    return (await response.json()) as Result<T, AppError>
  } catch {
    return failed(NO_ANSWER)
  }
}

function callServer(namespace: string, method: string, input: unknown): Answer<unknown> {
  const headers = { 'content-type': 'application/json' }
  return send(`/api/${namespace}/${method}`, { headers, body: JSON.stringify(input) })
}

/** The file that the officer chooses in the browser's own dialog; null where it was closed. */
function chooseFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,.txt'
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

async function pick(): Answer<HeldFile | null> {
  const file = await chooseFile()
  if (file === null) return ok(null)
  if (file.size > BUNDLE_SIZE_LIMIT) return failed({ code: 'file/too-large' })
  return send<HeldFile>(`/files?name=${encodeURIComponent(file.name)}`, { body: file })
}

async function read({ token }: { token: FileToken }): ReturnType<ShellApi['file']['read']> {
  try {
    const response = await fetch(`/files/${token}`)
    const disposition = response.headers.get('content-disposition')
    if (disposition === null) return (await response.json()) as Result<never, AppError>
    const name = decodeURIComponent(disposition.slice(disposition.indexOf("''") + 2))
    return ok({ name, bytes: new Uint8Array(await response.arrayBuffer()) })
  } catch {
    return failed(NO_ANSWER)
  }
}

/** The browser puts the file where its user wants downloads. */
async function save({ token }: { token: FileToken }): ReturnType<ShellApi['file']['save']> {
  const file = await read({ token })
  if (!file.ok) return file
  const link = document.createElement('a')
  link.href = `/files/${token}`
  link.download = file.value.name
  link.click()
  return ok({ savedAs: file.value.name })
}

/** One download after another: a browser asks for no folder. */
async function saveAll({ tokens }: { tokens: readonly FileToken[] }): ReturnType<ShellApi['file']['saveAll']> {
  const savedAs: string[] = []
  for (const token of tokens) {
    const saved = await save({ token })
    if (!saved.ok) return saved
    if (saved.value !== null) savedAs.push(saved.value.savedAs)
  }
  return ok({ savedAs })
}

const file: ShellApi['file'] = { pick, save, saveAll, read }

const answeredByServer = Object.entries(__CONTRACT_METHODS__).map(([namespace, methods]) => [
  namespace,
  Object.fromEntries(methods.map((method) => [method, (input: unknown) => callServer(namespace, method, input)])),
])

Object.defineProperty(window, 'api', { value: Object.freeze({ ...Object.fromEntries(answeredByServer), file }) })
