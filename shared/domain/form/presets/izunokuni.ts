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
  labelWidth: 4,
  pageLevel: null,
  pageRank: 'none',
  isFilling: true,
  hasOwnRemarks: false,
  parts: rows(
    beside(part('measures', { width: 6 }), part('number', { width: 5 })),
    beside(part('name-tags', { width: 6 }), part('sections', { width: 5, joint: '　' })),
    field('概要', { lines: 3 }),
    field('現状・課題等', { lines: 3 }),
    field('目的', { lines: 2 }),
    field('今後の取組内容', { lines: 3 }),
    part('other-fields'),
    part('indicator-rows', { label: '評価指標' }),
    part('arrow-schedule', { label: 'スケジュール', lines: 6 }),
    part('notes'),
  ),
}
