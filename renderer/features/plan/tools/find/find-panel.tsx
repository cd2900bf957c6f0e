import { useMemo } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Hit } from '#shared/domain/search/find-texts.ts'
import type { SheetFindings } from '#shared/sheets/places/find-on-sheets.ts'
import { findText } from '../../../../messages/find-text.ts'
import { SearchList, type SearchGroup } from '../../../../ui/search-list.tsx'
import { textLabel } from '../text-label.ts'
import { MarkedText } from './marked-text.tsx'
import { hitKey, type Find } from './use-find.ts'
import './find.css'

type FindPanelProps = {
  readonly model: PlanModel
  readonly find: Find
  /** Opens 一括変更 with the words searched for. */
  readonly onBulk: () => void
}

/** Everything of the plan in which some words stand, by sheet. Stands beside the sheet, which shows the cell gone to. */
export function FindPanel({ model, find, onBulk }: FindPanelProps) {
  const { query, findings } = find
  const groups = useMemo(() => groupsOf(model, findings), [model, findings])
  const onChoose = (key: string) => {
    const hit = findings.groups.flatMap(({ hits }) => hits).find((placed) => hitKey(placed.hit) === key)
    if (hit !== undefined) find.jump(hit)
  }
  return (
    <search className="find-panel" aria-label={findText.title}>
      <div className="find-head">
        <h2>{findText.title}</h2>
        <button type="button" className="plain" aria-label={findText.close} onClick={find.close}>
          ×
        </button>
      </div>
      <SearchList
        label={findText.label}
        hint={query === '' ? findText.hint : ''}
        query={query}
        onQuery={find.setQuery}
        groups={groups}
        listLabel={findText.results}
        status={statusOf(query, findings)}
        chosen={find.chosen}
        onMove={find.choose}
        onChoose={onChoose}
        onCancel={find.cancel}
        input={find.input}
      />
      {findings.total > 0 && (
        <div className="find-foot">
          <p>{findText.keys}</p>
          <button type="button" onClick={onBulk}>
            {findText.bulk}
          </button>
        </div>
      )}
    </search>
  )
}

function statusOf(query: string, { total, groups }: SheetFindings): string {
  if (query.trim() === '') return ''
  if (total === 0) return findText.nothing(query.trim())
  const shown = groups.reduce((count, { hits }) => count + hits.length, 0)
  return shown < total ? findText.shown(shown, total) : findText.count(total)
}

function groupsOf(model: PlanModel, { groups }: SheetFindings): readonly SearchGroup[] {
  return groups.map(({ key, sheet, title, hits }) => ({
    key,
    title: sheet === null ? findText.elsewhere : title,
    options: hits.map(({ hit }) => ({ key: hitKey(hit), content: <HitLine model={model} hit={hit} /> })),
  }))
}

function HitLine({ model, hit }: { readonly model: PlanModel; readonly hit: Hit }) {
  return (
    <>
      <span className="find-label">{textLabel(model, hit.recordId, hit.field)}</span>
      <span className="find-text">
        <MarkedText text={hit.text} spans={hit.spans} />
      </span>
    </>
  )
}
