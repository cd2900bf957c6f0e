import { useMemo } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Hit } from '#shared/domain/search/find-texts.ts'
import type { SheetFindings } from '#shared/sheets/find-on-sheets.ts'
import { findText } from '../../../../messages/find-text.ts'
import { SearchList, type SearchGroup } from '../../../../ui/search-list.tsx'
import { cellContext } from '../../cell-context.ts'
import { MarkedText } from './marked-text.tsx'
import { hitKey, type Find } from './use-find.ts'
import './find.css'

type FindPanelProps = { readonly model: PlanModel; readonly find: Find }

/** Everything of the plan in which some words stand, by sheet. Stands beside the sheet, which shows the cell gone to. */
export function FindPanel({ model, find }: FindPanelProps) {
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
      {findings.total > 0 && <p className="find-foot">{findText.keys}</p>}
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
      <span className="find-label">{labelOf(model, hit)}</span>
      <span className="find-text">
        <MarkedText text={hit.text} spans={hit.spans} />
      </span>
    </>
  )
}

/** What the place is that holds the text: 概要, 目標値 令和7年度. */
function labelOf(model: PlanModel, { recordId, field }: Hit): string {
  const value = field === 'raw' ? model.find('value', recordId) : null
  const address =
    value === null ? ({ kind: 'field', recordId, field } as const) : ({ kind: 'value', ...value.fields } as const)
  return cellContext(model, address)[0]?.text ?? ''
}
