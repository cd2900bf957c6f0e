import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import { NO_DEMANDS, type LedgerDemands } from '#shared/domain/ledger/ledger-note.ts'

/** What 持出・受領簿 asks for on this terminal; nothing until it is known. */
export function useDemands(api: Api): readonly [LedgerDemands, (demands: LedgerDemands) => void] {
  const [demands, setDemands] = useState(NO_DEMANDS)
  useEffect(() => {
    void api.settings.read({}).then((settings) => settings.ok && setDemands(settings.value.demands))
  }, [api])
  return [demands, setDemands]
}
