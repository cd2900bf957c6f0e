import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { KeptTrustEvent } from '#shared/bundle/roster/trust-event.ts'
import type { FileKind, HeldFile } from '#shared/contracts/file-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import type { IssuedRoster, RosterView } from '#shared/contracts/roster-contract.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { Result } from '#shared/result.ts'
import { trustText } from '../../messages/trust-text.ts'

/** A file of one of the kinds that are made or taken in on this screen. */
export type TrustFile = HeldFile & { readonly what: Extract<FileKind, 'roster' | 'public-key' | 'key'> }

/**
 * What was done last, and the file that came of it; `file` is null where there is none, or it was saved. `sent` is the digest of a roster that was handed on, for its
 * 送付票.
 */
export type TrustNotice = { readonly text: string; readonly file: TrustFile | null; readonly sent?: string }

export type ReadyTrust = {
  readonly status: 'ready'
  readonly keys: readonly KeyInfo[]
  /** Null where there is none. */
  readonly roster: RosterView | null
  readonly events: readonly KeptTrustEvent[]
  readonly hasMoreEvents: boolean
  /** The 団体コード of the officer's plans, else of the own line of the roster: what is offered for the body of a key. */
  readonly town: string
  readonly notice: TrustNotice | null
}

export type TrustState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: AppError } | ReadyTrust

export type TrustStore = ReturnType<typeof createTrustStore>

const PAGE = 50

/** The keys of this terminal, the roster, and what was done with both. */
export function createTrustStore(api: Api) {
  const store = createStore<TrustState>(() => ({ status: 'loading' }))
  const load = async (notice: TrustNotice | null = null) => store.setState(await readTrust(api, notice), true)
  const say = (notice: TrustNotice) => {
    const state = store.getState()
    if (state.status === 'ready') store.setState({ ...state, notice })
  }
  const save = async ({ token, what }: TrustFile, sent?: string): Promise<AppError | null> => {
    const saved = await api.file.save({ token, what })
    const told = { file: null, ...(sent === undefined ? {} : { sent }) }
    if (saved.ok && saved.value !== null) say({ text: trustText.saved(saved.value.savedAs), ...told })
    return saved.ok ? null : saved.error
  }
  /** Does something, and shows what came of it with everything anew; the error where it was refused. */
  const act = async <T>(
    done: Promise<Result<T, AppError>>,
    noticeOf: (value: T) => TrustNotice | null,
  ): Promise<AppError | null> => {
    const result = await done
    if (result.ok) await load(noticeOf(result.value))
    return result.ok ? null : result.error
  }
  return {
    api,
    state: store,
    load,
    act,
    issued: (issued: IssuedRoster): TrustNotice => ({
      text: issued.isInForce ? trustText.inForce(issued.version) : trustText.waiting(issued.version, issued.missing),
      file: { ...issued.file, what: 'roster' },
    }),
    save,
    /** Hands a roster on: the one in force, or one that was made here and waits for signatures. The error where it was refused. */
    exportRoster: async (token: FileToken | null, note: LedgerNote) => {
      const held = await api.roster.export({ token, note })
      return held.ok ? save({ ...held.value, what: 'roster' }, held.value.digest) : held.error
    },
    closeNotice: () => {
      const state = store.getState()
      if (state.status === 'ready') store.setState({ ...state, notice: null })
    },
    loadMoreEvents: async () => {
      const state = store.getState()
      if (state.status !== 'ready') return
      const page = await api.roster.events({ before: state.events.at(-1)?.seq ?? null, limit: PAGE })
      if (!page.ok) return
      const events = [...state.events, ...page.value.events]
      store.setState({ ...state, events, hasMoreEvents: page.value.hasMore })
    },
  }
}

async function readTrust(api: Api, notice: TrustNotice | null): Promise<TrustState> {
  const [keys, roster, page, plans] = await Promise.all([
    api.key.list({}),
    api.roster.show({}),
    api.roster.events({ before: null, limit: PAGE }),
    api.plan.list({}),
  ])
  if (!keys.ok) return { status: 'failed', error: keys.error }
  if (!roster.ok) return { status: 'failed', error: roster.error }
  if (!page.ok) return { status: 'failed', error: page.error }
  if (!plans.ok) return { status: 'failed', error: plans.error }
  return {
    status: 'ready',
    keys: keys.value,
    roster: roster.value,
    events: page.value.events,
    hasMoreEvents: page.value.hasMore,
    town: ownTown(plans.value) ?? roster.value?.entries.find(({ isOwn }) => isOwn)?.municipality ?? '',
    notice,
  }
}

function ownTown(plans: readonly ListedPlan[]): string | undefined {
  return plans.find(({ isSample }) => !isSample)?.municipality.code
}
