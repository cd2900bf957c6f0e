import type { Form } from '../form.ts'
import { field, part, rows } from './part.ts'

/** 福山市: three cards a page under the heading of their 施策, each with its 目標スケジュール. */
export const fukuyama: Form = {
  name: '福山市の様式',
  base: 'fukuyama',
  unit: 'project',
  perPage: 3,
  size: 'A4',
  lie: 'portrait',
  labelWidth: 5,
  pageLevel: 0,
  pageRank: 'circled',
  isFilling: true,
  hasOwnRemarks: false,
  parts: rows(
    part('measures', { look: 'band', labelAt: 'none', level: 0 }),
    part('measures', { look: 'title', labelAt: 'none', level: 1 }),
    part('number', { look: 'side', labelAt: 'none', width: 1 }),
    part('name'),
    field('課題', { lines: 1 }),
    field('目的', { lines: 1 }),
    field('概要', { lines: 2 }),
    part('other-fields'),
    part('sections', { joint: '、' }),
    part('targets', { label: '目標スケジュール', before: '（', behind: '）' }),
    part('schedule'),
    part('notes'),
  ),
}
