/// <reference types="vite/client" />
import { cleanup, render } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import { checkCall } from '#shared/contracts/check-call.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import { contracts, type Api } from '#shared/contracts/index.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { App } from '#renderer/app/app.tsx'
import { deriveQuickly } from './derive-quickly.ts'
import { valueOf } from './run-host.ts'
import { makeTempFolder } from './temp-folder.ts'

/** The whole program in one process: the real host on a folder of its own, and the real screens. Only dialogs are played. */
export type TestProgram = {
  readonly host: Host
  readonly api: Api
  /** The file that the next dialog gives; null closes it. */
  readonly choose: (file: HeldFile | null) => void
  /** Names under which files were saved. */
  readonly saved: readonly string[]
}

/** Starts the host with the five samples. What has no layout in jsdom (sizes, scrolling) is given one. */
export async function startProgram(): Promise<TestProgram> {
  giveLayout()
  const host = valueOf(await startHost({ dataFolder: makeTempFolder(), withSamples: true, deriveKey: deriveQuickly }))
  let chosen: HeldFile | null = null
  const saved: string[] = []
  const shell: Pick<Api, 'file' | 'paper'> = {
    file: {
      pick: async () => ok(chosen),
      save: async ({ token }) => {
        const found = await host.findFile(token)
        if (found.ok) saved.push(found.value.name)
        return found.ok ? ok({ savedAs: found.value.name }) : found
      },
      saveAll: async ({ tokens }) => {
        const names = []
        for (const token of tokens) {
          const found = await host.findFile(token)
          if (!found.ok) return found
          names.push(found.value.name)
        }
        saved.push(...names)
        return ok({ savedAs: names })
      },
      read: async ({ token }) => {
        const found = await host.findFile(token)
        return found.ok ? ok({ name: found.value.name, bytes: new Uint8Array(found.value.bytes) }) : found
      },
    },
    paper: {
      makePdf: async () => failed({ code: 'paper/no-printer' }),
      progress: async () => ok(null),
      stop: async () => ok(null),
    },
  }
  onTestFinished(async () => {
    cleanup()
    await host.close()
  })
  return { host, api: { ...hostApi(host), ...shell }, choose: (file) => (chosen = file), saved }
}

type HostNamespace = 'plan' | 'key' | 'roster' | 'exchange' | 'approval' | 'ledger' | 'settings' | 'handout' | 'cipher'

/** The host's half of the API, through the same gate as in the program. */
function hostApi(host: Host): Pick<Api, HostNamespace> {
  const namespace = (name: HostNamespace) =>
    Object.fromEntries(
      Object.keys(contracts[name]).map((method) => [
        method,
        async (input: unknown): Promise<Result<unknown, AppError>> => {
          const call = checkCall({ namespace: name, method, input })
          return call.ok ? host.answer(call.value) : call
        },
      ]),
    )
  return {
    plan: namespace('plan'),
    key: namespace('key'),
    roster: namespace('roster'),
    exchange: namespace('exchange'),
    approval: namespace('approval'),
    ledger: namespace('ledger'),
    handout: namespace('handout'),
    cipher: namespace('cipher'),
    settings: namespace('settings'),
  } as Pick<Api, HostNamespace>
}

/** Draws the program's window. */
export function showProgram({ api }: TestProgram): void {
  render(<App api={api} />)
}

const neverLoaded = () => new Promise<never>(() => {})

/** A window of 1440 × 900 whose elements all have a height, for the sheets draw only what is in sight. */
function giveLayout(): void {
  class NoObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', NoObserver)
  vi.stubGlobal('innerWidth', 1440)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1440)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40)
  Element.prototype.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
  // Fonts that never come: no page is measured where nothing has a size.
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: [{ family: 'BIZ UDPGothic', load: neverLoaded }],
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
}
