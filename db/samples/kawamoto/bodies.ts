import type { SampleBody } from '../body-tree.ts'

/** Chapter III: who manages the progress, to whom it is reported, and who helps. */
export const kawamotoBodies: readonly SampleBody[] = [
  {
    name: 'デジタル化推進会議（庁議）',
    duty: '報告を受け、今後の方向性を検討',
    bodies: [
      {
        name: 'まちづくり推進課',
        duty: '全体の進捗管理',
        link: '報告',
        bodies: [
          {
            name: '担当課',
            duty: '実施計画ごとに決め、取組を進める',
            bodies: [
              {
                name: 'プロジェクトチーム',
                side: 'beside',
                duty: '横断的な取組（必要に応じて設置）',
              },
              { name: '有識者', side: 'beside', duty: '専門的な知見', link: '意見' },
            ],
          },
        ],
      },
    ],
  },
]
