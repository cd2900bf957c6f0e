import type { Form } from '../form.ts'
import { beside, field, part, rows } from './part.ts'

/** 島田市: for each 施策 its KGI and direction, its projects in words, and the スケジュール・KPI table with its notes below. */
export const shimada: Form = {
  name: '島田市の様式',
  base: 'shimada',
  unit: 'measure',
  perPage: 1,
  size: 'A4',
  lie: 'landscape',
  labelWidth: 3,
  pageLevel: null,
  pageRank: 'bracketed',
  isFilling: false,
  hasOwnRemarks: false,
  parts: rows(
    part('measures', { look: 'band', labelAt: 'none' }),
    beside(
      part('number', { look: 'title', labelAt: 'none', width: 2 }),
      part('name', { look: 'title', labelAt: 'none', width: 14 }),
    ),
    part('heading', { label: '◆ 取組の方向性', labelAt: 'above', look: 'plain' }),
    field('KGI'),
    field('取組の方向性', { label: '', labelAt: 'none', look: 'plain' }),
    part('inventories', { labelAt: 'above' }),
    part('other-fields', { labelAt: 'above', look: 'plain' }),
    part('schedule', { label: 'スケジュール', labelAt: 'above' }),
    part('projects', { label: '◆ 取組内容（個別事業）', labelAt: 'above', look: 'plain' }),
    part('project-table', { label: 'スケジュール・KPI', labelAt: 'above' }),
    part('notes', { label: '', labelAt: 'none', look: 'plain' }),
  ),
}
