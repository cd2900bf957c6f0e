import type { SectionName } from './sections.ts'

/** One 個票 of the plan as compact data; every part stands in printed order. */
export type Sheet = {
  /** 管理番号, running through the whole plan. */
  readonly number: string
  readonly name: string
  /** 【新規】 and the like, printed straight after the name. */
  readonly statusTag?: string
  readonly responsible: readonly Responsible[]
  /** 概要, 現状・課題等, 目的 and 今後の取組内容, in the project's own shorter words. */
  readonly overview: string
  readonly issues: string
  readonly purpose: string
  readonly next: string
  readonly indicators: readonly SheetIndicator[]
  /** The rows of the schedule grid that hold a label. */
  readonly lanes: readonly SheetLane[]
}

/** An entry of 担当課: a section alone, or printed words that say more (or something else) than a section. */
export type Responsible = SectionName | ResponsibleWords

type ResponsibleWords = {
  readonly text: string
  readonly section?: SectionName
  readonly scopeNote?: string
  readonly others?: boolean
}

/** An indicator; `name` is '' where the printed cells are whole sentences. */
export type SheetIndicator = {
  readonly name: string
  readonly unit?: string
  readonly direction?: 'more' | 'less'
  readonly mode?: 'point'
  readonly isJudgedInWords?: true
  readonly baseline: PrintedValue
  readonly target: PrintedValue
}

/** What is printed after the indicator's name, and the fiscal year which that text names (null if none). */
export type PrintedValue = { readonly raw: string; readonly period: string | null }

/** A row of the schedule grid: the label that starts in each column. */
export type SheetLane = { readonly [column in ColumnKey]?: string | Cell }

export type Cell = {
  readonly label: string
  readonly remark?: string
  readonly style: 'state' | 'box'
  /** The column up to which it is drawn; its own column unless given. */
  readonly until?: ColumnKey
}

/** Columns of the schedule grid: two halves of 令和5年度, then whole years; 令和8年度 lies beyond the plan's period. */
export type ColumnKey = 'r5a' | 'r5b' | 'r6' | 'r7' | 'r8'

/** The words of a value with the fiscal year that they name. */
export function printed(raw: string, year?: number): PrintedValue {
  return { raw, period: year === undefined ? null : String(year) }
}

/** A printed `—`. */
export const dash: PrintedValue = { raw: '—', period: null }

/** The indicator cells of a sheet that prints `—` for both baseline and target. */
export const noIndicators: readonly SheetIndicator[] = [{ name: '', baseline: dash, target: dash }]

/** A label that tells a state already reached (導入済み); its bar ends in its own column. */
export function state(label: string, remark?: string): Cell {
  return remark === undefined ? { label, style: 'state' } : { label, remark, style: 'state' }
}

/** ほか at the end of the sections. */
export const others: Responsible = { text: 'ほか', others: true }

/** Words in place of a section (窓口がある課). */
export function phrase(text: string): Responsible {
  return { text }
}
