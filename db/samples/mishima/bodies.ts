import type { SampleBody } from '../body-tree.ts'

/** Chapter 3: the three bodies, and those who are asked from outside. */
export const mishimaBodies: readonly SampleBody[] = [
  {
    name: 'DX 推進本部',
    members: '本部長：市長',
    duty: '取組方針その他の重要事項の決定\nDX に関する施策の情報共有',
    bodies: [
      {
        name: 'DX 推進委員会',
        members: '委員長：企画戦略部長\n副委員長：財政経営部長\n委員：各部から選ばれた課長級職員（DX 推進リーダー）',
        duty: '取組方針と計画の作成\n進捗状況の評価（毎年度）',
        link: '進捗の報告',
        bodies: [
          {
            name: 'DX 専門部会',
            members: '課題に関連する部署',
            duty: '個別の取組についての調査・研究（プロジェクトごとに設置）',
            link: '補佐',
          },
          {
            name: '外部有識者',
            side: 'beside',
            members: '情報戦略アドバイザーなど',
            link: '意見',
          },
          { name: '協定締結企業', side: 'beside', link: '意見' },
        ],
      },
    ],
  },
]
