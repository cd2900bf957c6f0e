import type { ProjectCard } from './project-card.ts'

/** 2 行政内部事務の効率化: 2 + 3 cards. */
export const policy2Cards: readonly ProjectCard[] = [
  {
    measure: '2-1',
    number: '1',
    name: 'RPAの導入業務の拡大',
    issue: 'サービス向上のため、定型の入力などは機械に任せ、人手の余裕を生む必要がある。',
    purpose: '定型の作業を自動化し、職員にしかできない政策立案や市民対応に力を注ぐ。',
    outline: '定型の作業を自動化する「RPA」を使う業務を増やす。',
    inCharge: ['ICT推進課ほか'],
    rows: [
      {
        indicator: {
          name: 'RPA導入業務数',
          scopeNote: '単純入力業務のうち、業務削減効果の高いもの',
          unit: '業務',
          direction: 'more',
          mode: 'point',
        },
        baseline: ['2021-03', '※2021年3月末現在：14業務'],
        targets: { 2021: '17業務', 2022: '20業務', 2023: '23業務', 2024: '26業務' },
      },
    ],
  },
  {
    measure: '2-1',
    number: '2',
    name: '文書管理システムの導入',
    issue: '効率化を妨げる紙の文書をできるだけなくす必要がある。',
    purpose: '電子決裁とペーパーレス化により、文書事務の時間を減らし、決裁を速める。',
    outline: '文書を発生から廃棄まで扱う「文書管理システム」を入れる。（2022年10月から段階的に稼働）',
    inCharge: ['情報管理課'],
    rows: [
      {
        indicator: { name: '電子決裁率', unit: '%', direction: 'more', mode: 'point' },
        use: { rowLabel: '①' },
        baseline: ['2020-03', '※2020年3月末現在：17%'],
        targets: { 2021: '17%', 2022: '40%', 2023: '70%（残る30%は財務会計システム分）' },
      },
      {
        indicator: { name: 'コピー用紙の利用枚数', unit: '枚', direction: 'less', mode: 'annual' },
        use: {
          rowLabel: '②',
          scopeNote: '庁内ネットワークの無線化、インターネット用タブレット端末の活用と併せて実施',
        },
        baseline: ['2020', '※2020年度実績：約3,200万枚'],
        targets: { 2021: '10%削減', 2022: '30%削減', 2023: '50%削減' },
      },
    ],
  },
  {
    measure: '2-2',
    number: '1',
    name: 'テレワーク環境の整備及び利活用',
    issue: '三密回避やソーシャルディスタンスを守って働ける環境の整備が必要。',
    purpose: '新しい生活様式への対応と職員の柔軟な働き方を可能とします。',
    outline: '今あるテレワーク環境を、システムと制度の両面で改善し、利用を促す。',
    inCharge: ['ICT推進課', '人事課', '人材育成課'],
    rows: [
      {
        indicator: {
          name: 'テレワーク定着率',
          definition: 'テレワーク可能な職員が，一度でもテレワークを実施した割合',
          validity: '2022年度まで',
          unit: '%',
          direction: 'more',
        },
        targets: { 2021: '80%', 2023: '100%' },
      },
    ],
  },
  {
    measure: '2-2',
    number: '2',
    name: '庁内ネットワークの無線化',
    issue: '会議のペーパーレス化や分散勤務に応じ、庁内のどこでも事務端末をつなげる環境が必要。',
    purpose: '場所によらない働き方で部署間の連携を強め、パソコンの持ち運びで紙を減らす。',
    outline: '本庁舎の整備に合わせ、職員のパソコンの接続を計画的に無線に変える。',
    inCharge: ['ICT推進課'],
    rows: [
      {
        indicator: {
          name: '無線化施設数',
          scopeNote: '対象：8施設（本庁舎，主要な支所等）',
          unit: '施設',
          direction: 'more',
        },
        targets: { 2021: '6施設／8施設', 2022: '8施設／8施設', 2023: '-' },
      },
    ],
  },
  {
    measure: '2-2',
    number: '3',
    name: 'インターネット用タブレット端末の活用',
    issue: 'オンライン会議などが進まず、タブレット端末を生かす必要がある。',
    purpose: 'オンライン会議ができる環境を整え、移動の負担を減らし、多様な働き方を実現する。',
    outline: '端末の研修やサポートで職員のデジタルリテラシーを高め、利用率を上げる。',
    inCharge: ['ICT推進課'],
    rows: [
      {
        indicator: {
          name: '会議のオンライン化率',
          scopeNote: '対象：勤務地が異なる人との内部会議',
          unit: '%',
          direction: 'more',
        },
        targets: { 2021: '50%', 2023: '100%' },
      },
    ],
  },
]
