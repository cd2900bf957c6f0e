import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import './ui.css'

export type SearchOption = { readonly key: string; readonly content: ReactNode }
/** Options under a heading; '' for none. */
export type SearchGroup = { readonly key: string; readonly title: string; readonly options: readonly SearchOption[] }

type SearchListProps = {
  readonly label: string
  readonly hint: string
  readonly query: string
  /** Called with whole words only: never while an input method composes. */
  readonly onQuery: (query: string) => void
  readonly groups: readonly SearchGroup[]
  readonly listLabel: string
  /** How many were found, or what to do where nothing was. */
  readonly status: ReactNode
  /** The line that is chosen; the first where it is none of those listed. */
  readonly chosen: string | null
  readonly onMove: (key: string) => void
  readonly onChoose: (key: string) => void
  readonly onCancel: () => void
  readonly input: RefObject<HTMLInputElement | null>
}

/**
 * A field to search in and the list of what was found. The keyboard stays in the field: up and down choose a line, Enter takes it, Escape
 * leaves. An Enter that confirms kanji does none of it.
 */
export function SearchList(props: SearchListProps) {
  const { groups, chosen, onMove, onChoose, onCancel } = props
  const id = useId()
  const keys = groups.flatMap(({ options }) => options.map(({ key }) => key))
  const active = chosen !== null && keys.includes(chosen) ? chosen : (keys[0] ?? null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === KEY_OF_INPUT_METHOD) return
    const to = neighbour(keys, active, event.key)
    if (to !== undefined) onMove(to)
    else if (event.key === 'Enter' && active !== null) onChoose(active)
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onTake = (key: string) => {
    onMove(key)
    onChoose(key)
  }
  return (
    <div className="search-list">
      <SearchInput {...props} id={id} active={active} onKeyDown={onKeyDown} />
      <div className="search-status" role="status">
        {props.status}
      </div>
      <Options id={id} label={props.listLabel} groups={groups} active={active} onTake={onTake} onKeyDown={onKeyDown} />
    </div>
  )
}

/** Chromium's code of every key that the input method takes for itself. */
const KEY_OF_INPUT_METHOD = 229
const PAGE = 8

/** The line that a key leads to; undefined for any other key. */
function neighbour(keys: readonly string[], from: string | null, key: string): string | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key]
  if (step === undefined) return undefined
  const at = from === null ? 0 : keys.indexOf(from)
  return keys[Math.min(Math.max(at + step, 0), keys.length - 1)] ?? ''
}

type SearchInputProps = SearchListProps & {
  readonly id: string
  readonly active: string | null
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function SearchInput({ id, label, hint, query, onQuery, input, active, onKeyDown }: SearchInputProps) {
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <div className="text-field">
      <label htmlFor={`${id}-input`}>{label}</label>
      <input
        ref={input}
        id={`${id}-input`}
        role="combobox"
        aria-expanded={active !== null}
        aria-controls={`${id}-list`}
        aria-activedescendant={active === null ? undefined : optionId(id, active)}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        value={composed ?? query}
        onCompositionStart={(event) => setComposed(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposed(null)
          onQuery(event.currentTarget.value)
        }}
        onChange={({ target }) => (composed === null ? onQuery(target.value) : setComposed(target.value))}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
    </div>
  )
}

type OptionsProps = {
  readonly id: string
  readonly label: string
  readonly groups: readonly SearchGroup[]
  readonly active: string | null
  readonly onTake: (key: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function Options({ id, label, groups, active, onTake, onKeyDown }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={`${id}-list`} className="search-options" role="listbox" aria-label={label}>
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.title}>
          {group.title !== '' && (
            <div className="search-group" aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.options.map(({ key, content }) => (
            <div
              key={key}
              id={optionId(id, key)}
              role="option"
              className="search-option"
              aria-selected={key === active}
              tabIndex={-1}
              onKeyDown={onKeyDown}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(key)}
            >
              {content}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function optionId(list: string, key: string): string {
  return `${list}-${key.replaceAll(' ', '-')}`
}
