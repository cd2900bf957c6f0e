import { useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { dayText } from '../../lib/moment-text.ts'
import { homeText } from '../../messages/home-text.ts'
import { KeyDigits } from '../../ui/key-digits.tsx'
import { MakeKeyDialog } from './make-key-dialog.tsx'

type KeySectionProps = {
  readonly keys: readonly KeyInfo[]
  readonly onMake: (holder: string, passphrase: string) => Promise<AppError | null>
}

/** The signing keys of this terminal. */
export function KeySection({ keys, onMake }: KeySectionProps) {
  const [isMaking, setMaking] = useState(false)
  return (
    <section aria-labelledby="home-keys">
      <div className="home-head">
        <h2 id="home-keys">{homeText.keys}</h2>
        <button type="button" onClick={() => setMaking(true)}>
          {homeText.makeKey}
        </button>
      </div>
      <p className="lead">{homeText.keysLead}</p>
      {keys.length === 0 ? <p>{homeText.noKeys}</p> : <KeyTable keys={keys} />}
      {isMaking && <MakeKeyDialog onMake={onMake} onClose={() => setMaking(false)} />}
    </section>
  )
}

function KeyTable({ keys }: { readonly keys: readonly KeyInfo[] }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{homeText.keyHolder}</th>
          <th scope="col">{homeText.keyDigits}</th>
          <th scope="col">{homeText.keyMadeAt}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ kid, holder, digits, createdAt }) => (
          <tr key={kid}>
            <td>{holder}</td>
            <td>
              <KeyDigits digits={digits} />
            </td>
            <td>{dayText(new Date(createdAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
