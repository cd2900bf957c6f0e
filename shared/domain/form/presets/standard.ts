import type { Form } from '../form.ts'
import { beside, part, rows } from './part.ts'

/** 標準の様式: the program's own 個票. */
export const standard: Form = {
  name: '標準の様式',
  base: 'standard',
  unit: 'project',
  perPage: 1,
  size: 'A4',
  lie: 'portrait',
  labelWidth: 4,
  pageLevel: null,
  pageRank: 'none',
  isFilling: false,
  hasOwnRemarks: true,
  parts: rows(
    beside(part('measures', { width: 9 }), part('number', { width: 3 })),
    beside(part('name', { width: 8 }), part('sections', { width: 4 })),
    beside(part('tags', { width: 6 }), part('audience', { width: 6 })),
    part('state'),
    part('other-fields'),
    part('indicators', { labelAt: 'none' }),
    part('schedule'),
    part('notes'),
  ),
}
