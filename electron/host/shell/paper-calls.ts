import type { ShellApi } from '#shared/contracts/index.ts'
import type { PaperProgress, PaperRunId } from '#shared/contracts/paper-contract.ts'
import { ok } from '#shared/result.ts'
import type { HostLink } from '../host-link.ts'
import { makePdf, type Print } from './make-pdf.ts'

const NOTHING_YET: PaperProgress = { step: 'laying-out', done: 0, total: 0 }

type Run = { progress: PaperProgress; readonly abort: AbortController }

/** The printer as the pages call it. `stopAll` ends all that is being printed. */
export type PaperCalls = { readonly api: ShellApi['paper']; readonly stopAll: () => void }

/** Prints with `print`, knows how far each run is, and ends the one that is no longer wanted. */
export function createPaperCalls(host: HostLink, print: Print): PaperCalls {
  const runs = new Map<PaperRunId, Run>()
  const make = makePdf(host, print)
  const api: ShellApi['paper'] = {
    makePdf: async ({ run: id, job }) => {
      const run: Run = { progress: NOTHING_YET, abort: new AbortController() }
      runs.set(id, run)
      const onProgress = (progress: PaperProgress) => {
        run.progress = progress
      }
      try {
        return await make(job, { signal: run.abort.signal, onProgress })
      } finally {
        runs.delete(id)
      }
    },
    progress: async ({ run }) => ok(runs.get(run)?.progress ?? null),
    stop: async ({ run }) => {
      runs.get(run)?.abort.abort()
      return ok(null)
    },
  }
  return { api, stopAll: () => runs.forEach(({ abort }) => abort.abort()) }
}
