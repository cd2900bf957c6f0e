/** The plan's prose in shorter words; the sheets of chapter 2 are measures, so that chapter has no text of its own. */
export const chapters = [
  {
    key: '1',
    number: '第1章',
    title: '島田市デジタル・トランスフォーメーション推進計画アクションプラン策定にあたって',
    text: '',
    sections: [
      {
        key: '1-1',
        number: '1-1',
        title: 'アクションプランとは',
        text: [
          '島田市デジタル・トランスフォーメーション推進計画（以下「計画」）は、将来像「誰もがデジタル技術を活用し、安心して快適に暮らせる新しい社会」に向けて3つの施策の柱を立てた。その柱ごとの具体的な施策をまとめたものがアクションプランである。',
          '施策が着実に進むように、事業の内容、スケジュール、目標、成果指標（KPI指標）などを載せる。',
          '計画期間のうち令和4年度から令和7年度は、これに沿って進み具合を確かめ、評価する。',
        ].join('\n'),
      },
      {
        key: '1-2',
        number: '1-2',
        title: '成果指標',
        text: [
          '進捗の確認と評価のため、施策ごとに成果指標を置く。成果指標は数値目標（KGI：Key Goals Indicator）と実施評価指標（KPI：Key Performance Indicator）の二つである。',
          'KGIは最後に届くべき目標で、計画期間を通した達成度を見る。KPIはそこへ向かう途中の目標で、期間の途中での達成度を見る。',
          '計画ではKPIの達成度を評価して進捗を確認する。',
          '社会情勢や技術の変化に合わせて、指標は必要なときに見直す。',
        ].join('\n'),
      },
    ],
  },
  { key: '2', number: '第2章', title: 'アクションプラン', text: '', sections: [] },
] as const
