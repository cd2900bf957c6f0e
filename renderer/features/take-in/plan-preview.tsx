import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { bundleKindWords, bundleStateWords, signerText } from '#shared/messages/bundle-words.ts'
import { importWords, relationSentences, relationWords } from '#shared/messages/import-words.ts'
import { recordWord } from '#shared/messages/record-words.ts'
import { digestText } from '../../lib/digest-text.ts'
import { momentText } from '../../lib/moment-text.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'
import { StandingMark } from '../../sheets/frame/standing-mark.tsx'
import { SignerList } from '../../signers/signer-list.tsx'
import { bringsContent } from './brings-anything.ts'
import { ChangeList } from './change-list.tsx'
import { ComingConflicts } from './coming-conflicts.tsx'
import { DeceptiveList } from './deceptive-list.tsx'
import { ImportWarnings } from './import-warnings.tsx'

type PlanPreviewProps = { readonly preview: ImportPreview; readonly onMore: () => Promise<void> }

/** A plan on its way in: how it stands to what is here, who signed it, and all that would change. */
export function PlanPreview({ preview, onMore }: PlanPreviewProps) {
  return (
    <>
      <Relation preview={preview} />
      <ImportWarnings preview={preview} />
      <About preview={preview} />
      <ChangeList preview={preview} onMore={onMore} />
      <ComingConflicts conflicts={preview.conflicts} />
      <DeceptiveList deceptive={preview.deceptive} />
    </>
  )
}

/** The answer to the first question: what is this to me, and what will happen. */
function Relation({ preview }: Pick<PlanPreviewProps, 'preview'>) {
  const { relation, hasNewSignatures, takenInAt, changes, conflicts } = preview
  return (
    <section className={`take-in-relation is-${relation}`} aria-labelledby="take-in-relation">
      <h3 id="take-in-relation">
        <span className="visually-hidden">{takeInText.what}：</span>
        {relationWords[relation]}
      </h3>
      <p>{relationSentences[relation]}</p>
      {!bringsContent(preview) && hasNewSignatures && <p>{importWords.newSignatures}</p>}
      {takenInAt !== null && <p>{takeInText.takenInAt(momentText(takenInAt))}</p>}
      {relation !== 'new' && bringsContent(preview) && (
        <p>
          <strong>{takeInText.extent(changes.total, conflicts.total)}</strong>
        </p>
      )}
    </section>
  )
}

function About({ preview }: Pick<PlanPreviewProps, 'preview'>) {
  const { plan, kind, state, signers, recordCounts, digest, contentDigest } = preview
  const counts = Object.entries(recordCounts).map(([type, count]) => `${recordWord(type)} ${String(count)}`)
  return (
    <dl className="preview">
      <dt>{takeInText.from}</dt>
      <dd>
        <RevealedText text={`${plan.municipality.prefecture} ${plan.municipality.name}`} />
      </dd>
      <dt>{takeInText.plan}</dt>
      <dd>
        <RevealedText text={[plan.title, plan.subtitle, plan.edition].filter(Boolean).join(' ')} />
      </dd>
      <dt>{takeInText.period}</dt>
      <dd>
        <RevealedText text={plan.periodText} />
      </dd>
      <dt>{takeInText.kind}</dt>
      <dd>{bundleKindWords[kind]}</dd>
      <dt>{takeInText.state}</dt>
      <dd>
        {state === 'roster-signed' ? bundleStateWords[state] : <StandingMark standing={{ state, lapsed: null }} />}
        {state === 'draft' && <p className="field-hint">{signerText.notCounted}</p>}
      </dd>
      <dt>{takeInText.signers}</dt>
      <dd>
        <SignerList signers={signers} />
      </dd>
      <dt>{takeInText.contents}</dt>
      <dd>{counts.join('、')}</dd>
      <dt>{takeInText.digest}</dt>
      <dd>
        <code>{digestText(digest)}</code>
        <p className="field-hint">{takeInText.digestHint}</p>
      </dd>
      <dt>{takeInText.onPaper}</dt>
      <dd>
        <code>{checkDigits(contentDigest)}</code>
        <p className="field-hint">{takeInText.onPaperHint}</p>
      </dd>
    </dl>
  )
}
