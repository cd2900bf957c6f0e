import type { Form } from '../form.ts'
import { beside, field, part, rows } from './part.ts'

/** 三島市: under each 基本方針 two 推進項目 a page, with prose, 【目指す姿】 and 【取組方針】, without rules. */
export const mishima: Form = {
  name: '三島市の様式',
  base: 'mishima',
  unit: 'measure',
  perPage: 2,
  size: 'A4',
  lie: 'portrait',
  labelWidth: 4,
  pageLevel: 0,
  pageRank: 'none',
  isFilling: false,
  hasOwnRemarks: false,
  parts: rows(
    part('measures', { look: 'band', labelAt: 'none' }),
    beside(
      part('number', { look: 'title', labelAt: 'none', width: 1 }),
      part('name', { look: 'title', labelAt: 'none', width: 11 }),
    ),
    field('本文', { label: '', labelAt: 'none', look: 'plain' }),
    field('目指す姿', { label: '【目指す姿】', labelAt: 'above' }),
    field('取組方針', { label: '【取組方針】', labelAt: 'above', look: 'plain', before: '◇' }),
    part('inventories', { labelAt: 'above', look: 'plain' }),
    part('other-fields', { labelAt: 'above', look: 'plain' }),
    part('schedule', { label: 'スケジュール', labelAt: 'above' }),
    part('projects', { labelAt: 'above', look: 'plain' }),
    part('project-table', { labelAt: 'above' }),
    part('notes', { label: '', labelAt: 'none', look: 'plain' }),
  ),
}
