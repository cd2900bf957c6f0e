import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import { NO_WRITER, type Writer } from '#shared/contracts/settings-contract.ts'

/** Who wrote the last remark on this terminal, until something else is typed; nobody until it is known. */
export function useWriter(api: Api): readonly [Writer, (writer: Writer) => void] {
  const [typed, setTyped] = useState<Writer | null>(null)
  const [kept, setKept] = useState(NO_WRITER)
  useEffect(() => {
    void api.settings.read({}).then((settings) => settings.ok && setKept(settings.value.writer))
  }, [api])
  return [typed ?? kept, setTyped]
}
