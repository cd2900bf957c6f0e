import type { RecordType } from '../../domain/record/record-types.ts'

/** Lists that the officer writes in one cell, and what stands around each of their words as they are kept. */
const LISTS: Readonly<Record<string, { readonly open: string; readonly close: string } | undefined>> = {
  'project.statusTags': { open: '【', close: '】' },
  'placement.audienceTags': { open: '', close: '' },
  'measure.audienceTags': { open: '', close: '' },
  'project.sdgs': { open: '', close: '' },
}

/**
 * The words of a list that is written in one cell (新規、一部実施済), with the brackets that they are kept with; null for a field that is
 * no such list.
 */
export function readTags(type: RecordType, field: string, text: string): readonly string[] | null {
  const list = LISTS[`${type}.${field}`]
  if (list === undefined) return null
  const words = text
    .split(/[、，,\n\s]+|(?<=[】\]］])(?=.)/u)
    .map((word) => word.replaceAll(/^[【[［]+|[】\]］]+$/gu, ''))
    .filter((word) => word !== '')
  return [...new Set(words)].map((word) => `${list.open}${word}${list.close}`)
}

/** Tags as a sheet prints them: those of status as they are kept, those of audience in brackets. */
export function printedTags(type: RecordType, field: string, tags: readonly string[]): string {
  return `${type}.${field}` === 'project.statusTags' ? tags.join('') : tags.map((tag) => `[${tag}]`).join('')
}
