import type { Form } from '../form.ts'
import { beside, field, part, rows } from './part.ts'

/** 伊豆の国市: one A4 個票 for each 管理番号, with the grid of half-years at its foot. */
export const izunokuni: Form = {
  name: '伊豆の国市の様式',
  base: 'izunokuni',
  unit: 'project',
  perPage: 1,
  size: 'A4',
  lie: 'portrait',
  parts: rows(
    beside(part('measures', { width: 8 }), part('number', { width: 4 })),
    beside(part('name', { width: 8 }), part('sections', { width: 4 })),
    field('概要', { lines: 5 }),
    field('現状・課題等', { lines: 5 }),
    field('目的', { lines: 3 }),
    field('今後の取組内容', { lines: 4 }),
    part('other-fields'),
    part('indicator-rows', { label: '評価指標' }),
    part('schedule', { label: 'スケジュール' }),
    part('notes'),
  ),
}
