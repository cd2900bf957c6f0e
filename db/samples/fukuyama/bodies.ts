import type { SampleBody } from '../body-tree.ts'

/** The roles and the committee of the chapter 推進体制と管理; who answers to whom follows from what is said of them. */
export const fukuyamaBodies: readonly SampleBody[] = [
  {
    name: 'CIO（最高情報責任者）',
    members: '総務局担当副市長',
    duty: '行政分野の活動全体を統括',
    bodies: [
      {
        name: 'CDO（最高デジタル責任者）',
        side: 'beside',
        members: '外部人材',
        duty: '全分野の活動をCIOと連携して助言・支援',
        link: '連携',
        bodies: [
          {
            name: 'CDO補佐官',
            members: '外部人材',
            duty: 'CDOと行政の連携をサポートし、実施管理者とプロジェクトチームに助言',
          },
        ],
      },
      {
        name: '実施責任者',
        members: '総務局長',
        duty: '関係者と連携し、活動全体を推進',
        bodies: [
          {
            name: 'オブザーバ',
            side: 'beside',
            members: '戦略推進マネージャー等',
            duty: '全体を俯瞰して助言',
            link: '補佐',
          },
          {
            name: '事務局',
            members: '事務局長：総務部長',
            duty: '進捗状況と効果達成状況の評価（年に数回）',
            link: '支援',
            bodies: [
              {
                name: '福山市情報化推進委員会',
                duty: '進捗状況を管理し、計画の見直しなど必要な措置を講じる',
                link: '報告',
              },
            ],
          },
          { name: '実施管理者', members: '各部長', duty: '指示を受け、活動の推進を管理', link: '指示' },
        ],
      },
    ],
  },
]
