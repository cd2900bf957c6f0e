import type { SampleTable } from './shapes.ts'

/** Not printed: the lists have no headings. */
const CHRONOLOGY_COLUMNS = ['年', '月', '動向']

/** The three lists of dated events. Year and month stand empty where the plan prints them once for two events. */
export const mishimaChronology: readonly SampleTable[] = [
  {
    key: '年表/国',
    kind: 'chronology',
    title: '国の近年の動向',
    columns: CHRONOLOGY_COLUMNS,
    rows: [
      ['令和 2 年', '12 月', 'デジタル社会の実現に向けた改革の基本方針策定'],
      ['', '', '自治体デジタル・トランスフォーメーション（DX）推進計画策定'],
      ['令和 3 年', '5 月', 'デジタル改革関連法成立'],
      ['令和 3 年', '7 月', '自治体 DX 推進手順書策定'],
      ['令和 3 年', '9 月', 'デジタル庁創設'],
      ['令和 3 年', '12 月', 'デジタル社会の実現に向けた重点計画策定'],
      ['令和 4 年', '6 月', 'デジタル田園都市国家構想基本方針策定'],
      ['', '', 'デジタル社会の実現に向けた重点計画改定'],
      ['令和 4 年', '9 月', '自治体 DX 推進計画改定'],
      ['令和 5 年', '1 月', '自治体 DX 推進手順書改定'],
    ],
  },
  {
    key: '年表/県',
    kind: 'chronology',
    title: '静岡県の近年の動向',
    columns: CHRONOLOGY_COLUMNS,
    rows: [
      ['令和3年', '4月', 'デジタル戦略局設置'],
      ['令和4年', '3月', 'ふじのくに DX 推進計画策定'],
    ],
  },
  {
    key: '年表/市',
    kind: 'chronology',
    title: '本市の近年の動向',
    columns: CHRONOLOGY_COLUMNS,
    rows: [
      ['令和元年', '7 月', 'スマート市役所推進に関する委員会設置'],
      ['令和元年', '12 月', '三島市スマート市役所宣言'],
      ['令和 2 年', '4 月', 'デジタル戦略室設置'],
      ['令和 2 年', '8 月', '三島市スマートシティ推進協議会設置'],
      ['令和 3 年', '9 月', '三島市の DX 推進に関する基本方針策定'],
    ],
  },
]
