import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { importWords, warningSentences } from '#shared/messages/import-words.ts'
import { takeInText } from '../../messages/take-in-text.ts'
import { RevealedText } from '../../sheets/cells/revealed-text.tsx'

/** What to think about before the file is taken in; nothing where all is well. */
export function ImportWarnings({ preview }: { readonly preview: ImportPreview }) {
  const { warnings, lookAlikes, deceptive } = preview
  const sentences = [
    ...warnings.map((warning) => warningSentences[warning]),
    ...lookAlikes.map(({ name, known }) => importWords.lookAlike(name, known)),
    ...(deceptive.total === 0 ? [] : [importWords.deceptive(deceptive.total)]),
  ]
  if (sentences.length === 0) return null
  return (
    <section className="take-in-warnings" aria-labelledby="take-in-warnings">
      <h3 id="take-in-warnings">
        <span aria-hidden="true">⚠ </span>
        {takeInText.warnings}
      </h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <RevealedText text={sentence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
