import type { Form } from '../form.ts'
import { beside, field, part, rows } from './part.ts'

/** 川本町: 個票 with 目標・効果, 主/副担当課 and the schedule of bullets in four columns. */
export const kawamoto: Form = {
  name: '川本町の様式',
  base: 'kawamoto',
  unit: 'project',
  perPage: 1,
  size: 'A4',
  lie: 'portrait',
  labelWidth: 5,
  pageLevel: null,
  pageRank: 'none',
  isFilling: false,
  hasOwnRemarks: false,
  parts: rows(
    beside(
      part('number', { look: 'title', labelAt: 'none', width: 1 }),
      part('name', { look: 'title', labelAt: 'none', before: '【', behind: '】', width: 14 }),
    ),
    part('measure-names'),
    field('基本方針', { level: 0 }),
    field('目標とするべき状況'),
    part('situations'),
    field('背景・課題・必要性'),
    field('目的'),
    field('概要・手法'),
    part('other-fields'),
    part('indicator-list', { label: '目標・効果（［最終年度］）', before: '・' }),
    part('sections', { joint: '、' }),
    part('schedule', { label: '事業スケジュール', labelAt: 'above', before: '・' }),
    part('notes'),
  ),
}
