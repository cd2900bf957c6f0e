/** A row of the list: printed number, name and 実施年度 ('' where the cell is blank), and its sub-rows. */
export type ProcedureRow = {
  readonly number?: string
  readonly name: string
  readonly year: string
  readonly rows?: readonly ProcedureRow[]
}

/** One of the lists under 【オンライン申請の手続き一覧】. `counts` is set where its rows make up the target of 52件. */
export type ProcedureList = { readonly group: string; readonly counts: boolean; readonly rows: readonly ProcedureRow[] }

function numbered(year: string, names: readonly string[]): readonly ProcedureRow[] {
  return names.map((name, at) => ({ number: `${at + 1})`, name, year }))
}

function plain(year: string, names: readonly string[]): readonly ProcedureRow[] {
  return names.map((name) => ({ name, year }))
}

const MYNA_PORTAL = '①マイナポータルからオンライン申請する手続き'
const OPEN = '国の動向による'

/** 基幹系20業務, one pair of rows each: the group of tasks and the tasks in it. */
const coreSystems: readonly ProcedureRow[] = (
  [
    ['①', '住民基本台帳関連業務', '住民基本台帳、国民年金、選挙人名簿管理'],
    ['②', '税関連業務', '固定資産税、個人住民税、法人住民税、軽自動車税'],
    ['③', '国民健康保険関連業務', '国民健康保険'],
    ['④', '障害者福祉関連業務', '障がい者福祉'],
    ['⑤', '介護福祉関連業務', '後期高齢者医療、介護保険'],
    ['⑥', '児童／子育て支援関連業務', '児童手当、児童扶養手当、子ども子育て支援'],
    ['⑦', '戸籍関連業務', '戸籍、戸籍附票'],
    ['⑧', 'その他業務', '生活保護、健康管理、就学、印鑑登録'],
  ] as const
).map(([number, name, tasks]) => ({ number, name, year: OPEN, rows: plain(OPEN, [tasks]) }))

export const procedureLists: readonly ProcedureList[] = [
  {
    group: `${MYNA_PORTAL}\nア.子育て関係`,
    counts: true,
    rows: numbered('令和5年度', [
      '児童手当等の受給資格及び児童手当の額についての認定請求',
      '児童手当等の額の改定の請求及び届出',
      '氏名変更／住所変更等の届出',
      '受給事由消滅の届出',
      '未支払の児童手当等の請求',
      '児童手当等に係る寄附の申出',
      '児童手当に係る寄附変更等の申出',
      '受給資格者の申出による学校給食費等の徴収等の申出',
      '受給資格者の申出による学校給食費等の徴収等の変更等の申出',
      '支給認定の申請',
      '保育施設等の利用申込',
      '保育施設等の現況届',
      '児童扶養手当の現況届の事前送信',
      '妊娠の届出',
    ]),
  },
  {
    group: `${MYNA_PORTAL}\nイ.介護関係`,
    counts: true,
    rows: numbered('令和5年度', [
      '要介護・要支援認定の申請',
      '要介護・要支援更新認定の申請',
      '要介護・要支援状態区分変更認定の申請',
      '居宅(介護予防)サービス計画作成(変更)依頼の届出',
      '介護保険負担割合証の再交付申請',
      '被保険者証の再交付申請',
      '高額介護(予防)サービス費の支給申請',
      '介護保険負担限度額認定申請',
      '居宅介護(介護予防)福祉用具購入費の支給申請',
      '居宅介護(介護予防)住宅改修費の支給申請',
      '住所移転後の要介護・要支援認定申請',
    ]),
  },
  {
    group: `${MYNA_PORTAL}\nウ.被災者支援関係`,
    counts: true,
    rows: numbered('令和5年度', [
      '罹(り)災証明書の発行申請',
      '応急仮設住宅の入居申請',
      '応急修理の実施申請',
      '障害物除去の実施申請',
      '災害弔慰金の支給申請',
      '災害障害見舞金の支給申請',
      '災害援護資金の貸付申請',
      '被災者生活再建支援金の支給申請',
    ]),
  },
  {
    group: '②島根電子申請サービスからオンライン申請する手続き',
    counts: true,
    rows: [
      { number: '1)', name: '図書館の図書貸出予約等', year: '令和4年度' },
      {
        number: '2)',
        name: '文化・スポーツ施設等の利用予約(利用申請)',
        year: '令和4年度',
        rows: plain('令和4年度', ['ふるさと会館', '西公民館', '三原まちづくりセンター', '社会体育施設']),
      },
      {
        number: '3)',
        name: '研修・講習・各種イベント等の申込',
        year: '令和4年度',
        rows: plain('令和4年度', ['研修の申込み', '会議の出欠報告', 'イベントの申込み']),
      },
      { number: '4)', name: '水道使用開始届等', year: '令和4年度' },
      { number: '5)', name: '道路占用許可申請等', year: '令和4年度' },
      { number: '6)', name: '道路使用許可の申請', year: '令和4年度' },
      { number: '7)', name: '犬の登録申請及び死亡届', year: '令和4年度' },
      { number: '8)', name: '職員採用試験申込', year: '令和5年度' },
      { number: '9)', name: '衆議院・参議院選挙の不在者投票用紙等の請求', year: '令和5年度' },
      { number: '10)', name: 'まげなねっとの申込み', year: '令和4年度' },
      { number: '11)', name: '防災無線の申込み', year: '令和4年度' },
      { number: '12)', name: '町有財産の使用申込み', year: '令和4年度' },
      { number: '13)', name: '道路通行規制の申請', year: '令和4年度' },
      { number: '14)', name: '占用工事着手届・完了届', year: '令和4年度' },
      { number: '15)', name: '被災証明書', year: '令和4年度' },
      { number: '16)', name: '集落排水異動届', year: '令和4年度' },
      { number: '17)', name: '新型コロナウイルスワクチン接種申込', year: '令和4年度' },
      { number: '18)', name: '川本町新型コロナウイルス感染症抗原定性検査事業', year: '令和4年度' },
      { number: '19)', name: '検診の申込', year: '' },
    ],
  },
  {
    group: '③その他の手続き',
    counts: false,
    rows: [
      { name: '住民票、証明書等の手数料の支払いが必要な手続き', year: '令和6年度以降' },
      { name: '補助金の申請書等に関する手続き', year: '令和5年度以降' },
      { name: '基幹系20業務に関する手続き', year: OPEN, rows: coreSystems },
    ],
  },
]
