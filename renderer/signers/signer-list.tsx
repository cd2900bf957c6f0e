import type { ReactNode } from 'react'
import { digitsOf } from '#shared/bundle/fingerprint.ts'
import type { JudgedSigner, SignerEntry, StandingSigner } from '#shared/contracts/exchange-contract.ts'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'
import { actWords, signerText, verdictSentences, verdictShapes, verdictWords } from '#shared/messages/bundle-words.ts'
import { listedName } from '#shared/messages/trust-words.ts'
import { momentText } from '../lib/moment-text.ts'
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
          <UnnamedDigits signer={signer} />
          <p className="field-hint">{verdictSentences[signer.verdict]}</p>
        </SignerItem>
      ))}
    </ul>
  )
}

/** The same in short, for where a file is not what one looks at: a sentence only where the signature does not count. */
export function SignerNames({ signers }: { readonly signers: readonly StandingSigner[] }) {
  return (
    <ul className="signers">
      {signers.map((signer) => (
        <li key={`${signer.kid} ${signer.act}`} className={`signer is-${signer.verdict}`}>
          <SignerName signer={signer} />
          <p>{actWords[signer.act]}</p>
          <UnnamedDigits signer={signer} />
          {signer.verdict !== 'valid' && <p>{verdictSentences[signer.verdict]}</p>}
        </li>
      ))}
    </ul>
  )
}

type SignerItemProps = { readonly signer: StandingSigner; readonly children: ReactNode }

function SignerItem({ signer, children }: SignerItemProps) {
  const { act, signedAt, verdict, entry } = signer
  return (
    <li className={`signer is-${verdict}`}>
      <SignerName signer={signer} />
      <p>
        {actWords[act]}　{signerText.signedAt(momentText(signedAt))}
      </p>
      {entry !== null && <p>{validityOf(entry)}</p>}
      {children}
    </li>
  )
}

function SignerName({ signer: { verdict, entry } }: { readonly signer: StandingSigner }) {
  return (
    <p>
      <span className="verdict">
        <span aria-hidden="true">{verdictShapes[verdict]}</span> {verdictWords[verdict]}
      </span>
      {entry === null ? signerText.unnamed : <RevealedText text={listedName(entry)} />}
    </p>
  )
}

/** The digits to ask the sender for, where nothing else says whose key it is. */
function UnnamedDigits({ signer: { kid, entry } }: { readonly signer: StandingSigner }) {
  return entry === null && <KeyDigits digits={digitsOf(kid)} />
}

function validityOf({ validFrom, validTo, revokedOn }: SignerEntry): string {
  const validity = signerText.validity(writeDay(validFrom, 'era'), validTo === null ? null : writeDay(validTo, 'era'))
  return revokedOn === null ? validity : `${validity}　${signerText.revokedOn(writeDay(revokedOn, 'era'))}`
}
