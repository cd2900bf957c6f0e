/** One target situation with the current situations that lead to it and the numbers of the sheets that serve it. */
type OverviewRow = {
  readonly currents: readonly string[]
  readonly target: string
  readonly sheets: readonly number[]
}

/**
 * 3つの柱 with the overview table 現在の状況 → 目標とするべき状況 → 実施計画 of each, as its merged cells link them. The sheets
 * print target situations of their own, which differ in places; those stand in the sheets.
 */
export const pillars: readonly {
  readonly title: string
  readonly policy: string
  readonly approach: string
  readonly overview: readonly OverviewRow[]
}[] = [
  {
    title: '町民サービスの向上',
    policy: '町民一人ひとりが自分にあった手続きやサービスが選択できるようになり、町民生活の利便性が向上する。',
    approach: 'サービス設計 12 箇条に沿い、利用者の目線で行政サービスを改め、町民の利便性を高める。',
    overview: [
      {
        currents: [
          '町民は役場に来庁するか、郵送しないと手続きができない',
          '役場の開庁時間に来ることができない町民が多数いる',
        ],
        target: 'いつでも、どこでも手続きが可能となり、多様な手続き方法が選択できる',
        sheets: [1, 2],
      },
      {
        currents: ['来庁者が行う手続きや受付の際に記入する項目が多く、時間を要する'],
        target: '窓口での手続きや受付等で、記入する項目が減り、手続きの時間が短縮する',
        sheets: [3, 2],
      },
      {
        currents: ['公共料金の支払い方法が限られる', '銀行の営業時間に支払いにいけない'],
        target: '電子決済等の多様な支払い方法が選択できる',
        sheets: [4],
      },
      {
        currents: [
          '役場からの情報発信が、タイムリーにできていない',
          '町民は必要な情報をすぐに入手できず、時間を要する',
        ],
        target: '必要な情報をタイムリーに発信し、町民が必要な情報を簡単に入手できる',
        sheets: [5, 6, 7],
      },
      {
        currents: ['デジタル機器等に触れる機会が少なく、苦手意識や抵抗感を持っている'],
        target: 'デジタル分野への不安感や苦手意識を持った人が少なくなる',
        sheets: [8, 9, 10],
      },
      {
        currents: ['デジタル化の必要性や利便性を感じていない'],
        target: '行政サービスにおいて、デジタル機器を活用する町民が増える',
        sheets: [8, 9, 10],
      },
      {
        currents: ['言葉の意味や操作方法などを解決できず、分からないことが多い'],
        target: '言葉の意味や操作方法など分からないことや素朴な疑問などを相談できる環境がある',
        sheets: [8, 9, 10],
      },
      {
        currents: ['人口減少対策や農林業振興、公共交通対策等、従来の手法では解決できない課題がある'],
        target: 'デジタル技術を有効に活用することにより、各種課題を改善・解決する',
        sheets: [11],
      },
    ],
  },
  {
    title: '庁内業務の効率化',
    policy:
      'デジタル技術の活用により業務効率化を図り、業務効率化により生まれた人的資源を町民サービスの向上や新たな付加価値の創出に繋げていく。',
    approach:
      'システムの導入や業務のデジタルへの置き換えそのものではなく、業務の根本にある問題（プロセス、手法）の解決を目的とする。',
    overview: [
      {
        currents: ['必要な書類を探すのに時間を要する', '不要な文書や廃棄すべき文書を保管しており、書庫を圧迫している'],
        target: '新たな文書管理の手法を導入し、文書管理に要する時間を短縮する',
        sheets: [12],
      },
      {
        currents: ['会議資料や業務管理等を紙ベースや手書きで行っており、非効率な業務がある'],
        target: 'デジタル技術により、業務の効率化を図り、会議運営や業務管理等に要する時間を短縮する',
        sheets: [13, 14, 15, 16, 17],
      },
    ],
  },
  {
    title: '職員の人材育成',
    policy:
      'デジタル化が浸透した社会で、職員が能力を最大限発揮し、町民サービスの向上や組織、働き方等を変革できる職員を育成する。',
    approach:
      '他の二つの柱を実施するには、職員自身が働き方や意識を変える必要がある。町の課題を積極的に解決しようとし、最適なデジタル技術を選んで導入できる職員を育てる。',
    overview: [
      {
        currents: ['デジタル分野への苦手意識があり、デジタル化への取組意欲が低い'],
        target: 'デジタル技術を活用する意識もった職員が増える',
        sheets: [18, 19],
      },
      {
        currents: ['デジタル技術を有効に活用できる職員が少ない'],
        target: '全ての職員が、デジタル技術を有効に活用できる',
        sheets: [18, 19],
      },
      {
        currents: ['デジタル技術を活用する上での、セキュリティの知識や意識が低い'],
        target: '全ての職員が、デジタル技術を安全に活用できる',
        sheets: [20],
      },
    ],
  },
]
