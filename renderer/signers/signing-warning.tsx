import { useEffect, useState } from 'react'
import type { SigningAct } from '#shared/bundle/roster/signing-act.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { JudgedKey } from '#shared/contracts/key-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { signingWarnings } from '#shared/messages/bundle-words.ts'
import { Notice } from '../ui/notice.tsx'

type SigningWarningProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly act: SigningAct
  /** The key that is chosen to sign with. */
  readonly kid: string
}

/** Says before a key signs that its signature would not be counted by the roster, or not be made; nothing where all is well. */
export function SigningWarning({ api, planId, act, kid }: SigningWarningProps) {
  const keys = useJudgedKeys(api, planId, act)
  const verdict = keys.find((key) => key.kid === kid)?.verdict
  const warning = verdict === undefined ? '' : signingWarnings[verdict]
  return warning === '' ? null : <Notice kind="info">{warning}</Notice>
}

/** The keys of this terminal by what they would count for; none until it is known. */
function useJudgedKeys(api: Api, planId: RecordId, act: SigningAct): readonly JudgedKey[] {
  const [keys, setKeys] = useState<readonly JudgedKey[]>([])
  useEffect(() => {
    let isWanted = true
    void api.key.judge({ planId, act }).then((judged) => {
      if (isWanted && judged.ok) setKeys(judged.value)
    })
    return () => {
      isWanted = false
    }
  }, [api, planId, act])
  return keys
}
