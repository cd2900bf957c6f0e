import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL } from '#shared/contracts/call-channel.ts'

/** Method names by namespace; the build puts in what the contracts have. */
declare const __CONTRACT_METHODS__: Readonly<Record<string, readonly string[]>>

const entries = Object.entries(__CONTRACT_METHODS__).map(([namespace, methods]) => [
  namespace,
  Object.fromEntries(
    methods.map((method) => [
      method,
      (input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, { namespace, method, input }),
    ]),
  ),
])

contextBridge.exposeInMainWorld('api', Object.fromEntries(entries))
