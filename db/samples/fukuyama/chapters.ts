import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'

/** A chapter; `note` is the text of the ※ footnote printed with it. */
type Chapter = {
  readonly title: string
  readonly number?: string
  readonly text?: string
  readonly note?: string
  readonly parts?: readonly Chapter[]
}

const chapters: readonly Chapter[] = [
  {
    number: '1',
    title: '基本的な考え方',
    parts: [
      {
        title: '策定の趣旨',
        text: [
          'コロナ禍で、地域や組織をまたぐデータの活用が足りないことなどが明らかになり、制度や組織をデジタル化に合わせて変える、組織全体のDX※が求められている。',
          '国は令和2年12月25日に、「誰一人取り残さない、人に優しいデジタル化」をビジョンとする改革の基本方針と、全自治体で取組を進める「自治体DX推進計画」を定めた。',
          '広島県は「安心・誇り・挑戦 ひろしまビジョン」で、全施策に通じる3つの視点の一つに「先駆的に推進するDX」を置き、令和3年8月の「広島県行政デジタル化推進アクションプラン」で県庁のデジタル化を進めている。',
          '市はこれらを踏まえ、2017年の「第三次福山市情報化計画」を見直してこの計画を定める。期間中に新しい技術や社会の変化への対応が要るときは、随時この計画に加える。',
        ].join('\n'),
        note: 'DX：ICTが広まり、暮らしがあらゆる面で良くなること。',
      },
      { title: '計画期間', text: '2021年(令和3年)11月～2025年(令和7年)3月' },
      {
        title: '福山市のデジタル化の定義',
        text: [
          'デジタル技術やデータを活用して、新たな価値を創出すること',
          'ICT化は、パソコンなどの機器や情報処理の技術を取り入れ、紙や人手による作業をデータとコンピュータに置き換えること。',
          '市はこれまで事業やプロセスのICT化でサービスと効率を高めてきた。今後はそれに加え、ニーズに基づいて制度・事業・組織のあり方を変え、新しい価値を生み出す。',
        ].join('\n'),
      },
      {
        title: 'めざす姿',
        text: 'デジタル社会に向けた目標と行政における目標を掲げ、3つの基本方針で実現する。',
        note: '基本方針の詳細はP8以降で説明しています。',
      },
    ],
  },
  {
    number: '2',
    title: '本計画の位置づけ',
    parts: [
      {
        title: '上位の構想とデジタル化を進める3つの分野',
        text: [
          '2021年3月の「福山みらい創造ビジョン」の3つの柱を支える総合基盤として、社会のデジタル化を「産業」「地域」「行政」の3分野で進める。2020年3月の「ふくやまICT戦略」を新しい視点で発展させるものでもある。',
          'この計画はそのうち行政分野の実行計画で、産業・地域版デジタル化実行計画と連携する。',
          '官民データ活用推進基本法（平成28年法律第103号）による「市町村官民データ活用推進計画」と、令和2年12月25日の「自治体デジタル・トランスフォーメーション（DX）推進計画」にも当たる。',
        ].join('\n'),
      },
    ],
  },
  {
    number: '3',
    title: '現状と課題',
    parts: [
      {
        title: 'これまでの取組と成果',
        text: '2017年の「第三次福山市情報化計画」は4つの目標を掲げ、情報化施策を計画的・一体的に進めた。成果は表のとおり。',
      },
      {
        title: '新たな課題',
        text: '来庁、紙の申請、対面の会議が当たり前だったところへ、新型コロナウイルス感染防止のため、新しい生活様式、働き方改革、新たなコミュニケーション手段への対応が急ぎの課題となった。課題ごとに、デジタル活用の観点を表に整理する。',
      },
      {
        title: '求められるもの',
        text: [
          '・新しい生活様式や市民ニーズに対応した市民サービスの提供',
          '・市民サービスのさらなる向上のために、業務の効率化とスピード化',
          '・社会のデジタル化を支える環境整備と人材育成',
        ].join('\n'),
      },
    ],
  },
  {
    number: '4',
    title: '本計画の策定経緯',
    text: '第三次福山市情報化計画の成果に、3つの新たな課題、時代の流れとデジタル技術の発展、福山みらい創造ビジョンの3つの柱を合わせ、3つの基本方針とした。',
  },
  {
    number: '5',
    title: '本計画の概要',
    text: 'めざす姿を「基本方針－施策－事業」の3つの流れで実現する。3つの基本方針に8施策、24事業を置く。',
    parts: [
      { title: 'ロードマップ', text: '2021年度から2024年度までの流れと到達イメージを、施策ごとに示す。' },
      {
        title: '市民へのデジタル化の推進方針',
        text: '市民が等しく行政サービスを受けられるよう、デジタル化支援の必要度に応じ、スマートフォンの使い方などの講習会を開く。',
      },
      {
        title: 'デジタル化推進のための人材（兼育成方針）',
        text: '求める人物像、スキル、マインドセットを示す。',
      },
    ],
  },
  {
    number: '6',
    title: '推進体制と管理',
    parts: [
      {
        title: '推進体制',
        text: '全庁のデジタル化を計画的かつ着実に進める体制を整える。デジタル専門の外部人材も加え、必要に応じて意見を聴く。',
      },
      { title: '役割', text: '体制を成す8つの役職などの役割は表のとおり。' },
      {
        title: '推進管理',
        text: [
          '事務局は年に数回、全事業の進捗状況と効果達成状況を確認・評価し、情報化推進委員会へ報告する。',
          '情報化推進委員会は協議のうえ、計画の見直しを含む措置を講じる。必要に応じて市民の意見を計画に取り入れる。',
        ].join('\n'),
      },
    ],
  },
  {
    title: '別冊「個別事業編」',
    text: '24の個別事業の課題、目的、概要、担当課、目標スケジュールを示す。',
  },
]

/** Writes the chapters of the main volume and the 別冊, each in shorter words than the plan's own. */
export function writeChapters(writer: SampleWriter): void {
  writeAll(writer, chapters, null)
}

function writeAll(writer: SampleWriter, parts: readonly Chapter[], parent: RecordId | null): void {
  for (const { title, number = null, text = '', note, parts: children = [] } of parts) {
    const chapter = writer.write('chapter', title, { parent, number, title, text })
    if (note !== undefined) {
      const id = writer.write('note', title, { owner: chapter, mark: '※', text: note })
      writer.write('noteLink', title, { note: id, target: chapter })
    }
    writeAll(writer, children, chapter)
  }
}
