import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import { ledgerFields, NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { useDemands } from '../../ledger/use-demands.ts'
import { trustText } from '../../messages/trust-text.ts'
import { OfficePrintButton } from '../../paper/preview/office-print-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EventSection } from './event-section.tsx'
import { KeySection } from './key-section.tsx'
import { RosterSection } from './roster-section.tsx'
import { TrustDialogs, type TrustDialog } from './trust-dialogs.tsx'
import { canSign } from './can-sign.ts'
import { createTrustStore, type ReadyTrust, type TrustFile, type TrustStore } from './trust-store.ts'
import './trust.css'

type TrustScreenProps = {
  readonly api: Api
  /** What the officer has chosen elsewhere, to be taken in here; null where nothing was. */
  readonly file: TrustFile | null
  readonly onBack: () => void
}

/** 鍵と名簿: the keys of this terminal, whose signatures count, and what was done with both. */
export function TrustScreen({ api, file, onBack }: TrustScreenProps) {
  const [store] = useState(() => createTrustStore(api))
  const state = useStore(store.state)
  useEffect(() => void store.load(), [store])
  return (
    <main className="trust">
      <div className="trust-head">
        <h1>{trustText.title}</h1>
        <button type="button" onClick={onBack}>
          {trustText.back}
        </button>
      </div>
      {state.status === 'loading' && <p role="status">{trustText.loading}</p>}
      {state.status === 'failed' && <Notice kind="error">{errorSentence(state.error)}</Notice>}
      {state.status === 'ready' && <Trust store={store} trust={state} file={file} />}
    </main>
  )
}

type TrustProps = { readonly store: TrustStore; readonly trust: ReadyTrust }

function Trust({ store, trust, file }: TrustProps & Pick<TrustScreenProps, 'file'>) {
  const [dialog, setDialog] = useState<TrustDialog | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const open = async (found: Promise<Result<TrustDialog | null, AppError>>) => {
    const next = await found
    setError(next.ok ? null : next.error)
    if (next.ok) setDialog(next.value)
  }
  useEffect(() => {
    if (file !== null) void open(dialogFor(store, trust, file))
    // oxlint-disable-next-line react/exhaustive-deps -- what was brought along is asked for once
  }, [file])
  const [demands] = useDemands(store.api)
  const exportRoster = (token: FileToken | null) => {
    if (ledgerFields.some((field) => demands[field])) setDialog({ kind: 'export', token, demands })
    else void store.exportRoster(token, NO_NOTE).then(setError)
  }
  const save = (made: TrustFile) => {
    if (made.what === 'roster') exportRoster(made.token)
    else void store.save(made).then(setError)
  }
  return (
    <>
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      <Done store={store} trust={trust} onSave={save} />
      <KeySection
        api={store.api}
        trust={trust}
        onDialog={setDialog}
        onTakeInRecovery={() => void open(chooseFile(store, trust, 'key'))}
      />
      <RosterSection
        trust={trust}
        onDialog={setDialog}
        onTakeIn={() => void open(chooseFile(store, trust, 'roster'))}
        onEnrol={() => void open(chooseFile(store, trust, 'public-key'))}
        onExport={() => exportRoster(null)}
      />
      <EventSection events={trust.events} hasMore={trust.hasMoreEvents} onMore={() => void store.loadMoreEvents()} />
      {dialog !== null && <TrustDialogs store={store} trust={trust} dialog={dialog} onClose={() => setDialog(null)} />}
    </>
  )
}

/** What was done last, and its file until it is saved. */
function Done({ store, trust, onSave }: TrustProps & { readonly onSave: (file: TrustFile) => void }) {
  const { notice } = trust
  if (notice === null) return null
  const { text, file, sent } = notice
  return (
    <>
      <Notice kind="done" onClose={store.closeNotice}>
        {text}{' '}
        {file !== null && (
          <button type="button" className="primary" onClick={() => onSave(file)}>
            {trustText.save}
          </button>
        )}
      </Notice>
      {sent !== undefined && <OfficePrintButton api={store.api} office={{ kind: 'cover', digest: sent }} />}
    </>
  )
}

type Chosen = Promise<Result<TrustDialog | null, AppError>>

/** The dialog for the file that the officer chooses; null where the choice was given up. */
async function chooseFile(store: TrustStore, trust: ReadyTrust, what: TrustFile['what']): Chosen {
  const picked = await store.api.file.pick({ what })
  if (!picked.ok) return picked
  return picked.value === null ? ok(null) : dialogFor(store, trust, { ...picked.value, what })
}

/** The dialog in which a file is taken in. */
async function dialogFor({ api }: TrustStore, { roster }: ReadyTrust, file: TrustFile): Chosen {
  const { token } = file
  switch (file.what) {
    case 'key':
      return ok({ kind: 'recovery-in', file })
    case 'public-key': {
      if (roster === null) return failed({ code: 'roster/none' })
      if (!canSign(roster)) return failed({ code: 'roster/not-a-root' })
      const offered = await api.key.readPublic({ token })
      return offered.ok ? ok({ kind: 'enrol', file, offered: offered.value }) : failed(offered.error)
    }
    case 'roster': {
      const preview = await api.roster.preview({ token })
      return preview.ok ? ok({ kind: 'take-in', incoming: { file, preview: preview.value } }) : failed(preview.error)
    }
  }
}
