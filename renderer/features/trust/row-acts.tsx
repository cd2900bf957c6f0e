import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'

type RowActsProps<K extends string> = {
  readonly acts: ReadonlyArray<readonly [kind: K, text: string]>
  /** Whose row it is; read out behind the name of each act. */
  readonly holder: string
  readonly onAct: (kind: K) => void
}

/** What can be done with the key of a row. */
export function RowActs<K extends string>({ acts, holder, onAct }: RowActsProps<K>) {
  return (
    <div className="button-row">
      {acts.map(([kind, text]) => (
        <button key={kind} type="button" className="link" onClick={() => onAct(kind)}>
          {text}
          <span className="visually-hidden">：{revealedInPlain(holder)}</span>
        </button>
      ))}
    </div>
  )
}
