import type { ReactNode } from 'react'
import type { StandingSigner } from '#shared/contracts/approval-contract.ts'
import type { JudgedSigner, SignerEntry } from '#shared/contracts/exchange-contract.ts'
import { actWords, signerText, verdictSentences, verdictShapes, verdictWords } from '#shared/messages/bundle-words.ts'
import { roleWord } from '#shared/messages/trust-words.ts'
import { dayText, momentText } from '../lib/moment-text.ts'
import { RevealedText } from '../sheets/cells/revealed-text.tsx'
import { KeyDigits } from '../ui/key-digits.tsx'
import './signers.css'

/** Who signed a plan, with post and validity, and what each signature counts for in a shape, a word and a sentence. */
export function SignerList({ signers }: { readonly signers: readonly JudgedSigner[] }) {
  return (
    <ul className="signers">
      {signers.map((signer) => (
        <SignerItem key={`${signer.kid} ${signer.act}`} signer={signer}>
          <KeyDigits digits={signer.digits} />
          <p className="field-hint">
            {signer.entry === null && signer.isKnown ? signerText.own : verdictSentences[signer.verdict]}
          </p>
        </SignerItem>
      ))}
    </ul>
  )
}

/** Who stated something about a plan: its author, and who answered. */
export function StatementSigners({ signers }: { readonly signers: readonly StandingSigner[] }) {
  return (
    <ul className="signers">
      {signers.map((signer) => (
        <SignerItem key={`${signer.kid} ${signer.act} ${signer.signedAt}`} signer={signer}>
          <p className="field-hint">{verdictSentences[signer.verdict]}</p>
        </SignerItem>
      ))}
    </ul>
  )
}

type SignerItemProps = { readonly signer: StandingSigner; readonly children: ReactNode }

function SignerItem({ signer: { act, signedAt, verdict, entry }, children }: SignerItemProps) {
  return (
    <li className={`signer is-${verdict}`}>
      <p>
        <span className="verdict">
          <span aria-hidden="true">{verdictShapes[verdict]}</span> {verdictWords[verdict]}
        </span>
        {entry === null ? signerText.unnamed : <RevealedText text={nameOf(entry)} />}
      </p>
      <p>
        {actWords[act]}　{signerText.signedAt(momentText(signedAt))}
      </p>
      {entry !== null && <p>{validityOf(entry)}</p>}
      {children}
    </li>
  )
}

function nameOf({ holder, post, role }: SignerEntry): string {
  return `${holder}（${post}・${roleWord(role)}）`
}

function validityOf({ validFrom, validTo, revokedOn }: SignerEntry): string {
  const validity = signerText.validity(dayOf(validFrom), validTo === null ? null : dayOf(validTo))
  return revokedOn === null ? validity : `${validity}　${signerText.revokedOn(dayOf(revokedOn))}`
}

/** A day of the roster, which is one of Japan wherever the machine stands. */
function dayOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayText(new Date(year, month - 1, date))
}
