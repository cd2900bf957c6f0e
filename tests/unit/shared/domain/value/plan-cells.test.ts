import { describe, expect, it } from 'vitest'
import { lineOf } from './reading-summary.ts'

/** Cells as the five plans print them, and how they are read. */
const readings: Readonly<Record<string, readonly (readonly [raw: string, reading: string])[]>> = {
  島田市: [
    ['取得率90%', 'amount; amount=90|%; label=取得率; sure'],
    ['取得率100%に近づける', 'amount; amount=100|%; label=取得率; bounds=approach に近づける; sure'],
    ['未公開', 'state; stage=not-yet; word=未公開; sure'],
    ['未実施', 'state; stage=not-yet; word=未実施; sure'],
    ['未更新', 'state; stage=not-yet; word=未更新; sure'],
    ['構築中…', 'state; stage=under-way; word=構築中…; sure'],
    ['サイト構築中', 'state; stage=under-way; word=サイト構築中; likely'],
    ['R 4 年度新規事業', 'state; stage=new; word=新規事業; period=2022; sure'],
    ['R4年度新規補助金', 'state; stage=new; word=新規補助金; period=2022; sure'],
    ['登録者数 1300人', 'amount; amount=1300|人; label=登録者数; sure'],
    [
      '基本となる14項目のうち12項目を順次公開',
      'share; part=12|項目; whole=14|項目; label=基本となる; milestone=を順次公開; likely',
    ],
    ['オープンデータ数 500', 'amount; amount=500; label=オープンデータ数; sure'],
    ['R 2年度オープンデータ数 450', 'amount; amount=450; period=2020; label=オープンデータ数; sure'],
    [
      'R 3.11月末時点の月平均アクセス数 410',
      'amount; amount=410; period=2021-11; label=月平均アクセス数; modes=monthly-average; sure',
    ],
    ['DX関連補助金活用件数 10件', 'amount; amount=10|件; label=DX関連補助金活用件数; sure'],
    ['誘致件数 0件', 'amount; amount=0|件; label=誘致件数; sure'],
    ['行政情報事故件数 0', 'amount; amount=0; label=行政情報事故件数; sure'],
    ['検証・方針決定', 'state; stage=step; word=検証・方針決定; sure'],
    ['検証・見直し', 'state; stage=step; word=検証・見直し; sure'],
    [
      '国が定める主要な20業務の標準化 令和7年度までに実施',
      'amount; amount=20|業務; period=..2025; milestone=国が定める主要な20業務の標準化 令和7年度までに実施; likely',
    ],
    ['R 3 年度 職員 1 人当たりのテレワーク日数 1.9日', 'ratio; amount=1.9|日; per=1|人; period=2021; label=職員; sure'],
    ['R 3 年度配置人数 4校に1人', 'ratio; amount=1|人; per=4|校; period=2021; label=配置人数; sure'],
    [
      'ICT 支援員を小中学校4校に1人配置',
      'ratio; amount=1|人; per=4|校; label=ICT 支援員を小中学校; milestone=配置; likely',
    ],
    [
      '授業がよくわかる児童・生徒の割合 90%以上',
      'amount; amount=90|%; label=授業がよくわかる児童・生徒の割合; bounds=at-least 以上; sure',
    ],
    [
      'プログラミング講座が楽しいと 答えた児童生徒の割合 95%以上',
      'amount; amount=95|%; label=プログラミング講座が楽しいと 答えた児童生徒の割合; bounds=at-least 以上; sure',
    ],
    ['R 3 年度アンケート 結果 98%', 'amount; amount=98|%; period=2021; label=アンケート 結果; sure'],
    ['R3月末相談場所数 13か所', 'amount; amount=13|か所; label=R3月末相談場所数; sure'],
    ['[累積]', 'text; modes=cumulative; text'],
    ['【累積】', 'text; modes=cumulative; text'],
    [
      '受講者の今後の活用意向 が「普通」以上※1 100%',
      'amount; amount=100|%; label=受講者の今後の活用意向 が「普通」以上; notes=※1; sure',
    ],
    [
      'セミナー参加者アンケート 「とても良かった」が65%',
      'amount; amount=65|%; label=セミナー参加者アンケート 「とても良かった」; sure',
    ],
    ['第2期島田市総合計画 の柱の数 11', 'amount; amount=11; label=第2期島田市総合計画 の柱の数; sure'],
    ['R 3 年度試行導入', 'state; stage=step; word=試行導入; period=2021; sure'],
    ['正規職員導入', 'milestone; milestone=正規職員導入; likely'],
    ['順次導入・運用', 'state; stage=step; word=順次導入・運用; sure'],
  ],
  伊豆の国市: [
    ['オンライン申請件数 100件／令和4年度', 'amount; amount=100|件; period=2022; label=オンライン申請件数; sure'],
    ['42件／令和4年度末', 'amount; amount=42|件; period=2022; sure'],
    [
      'オンライン申請件数 100件／令和4年度 オンライン申請化された手続件数 42件／令和4年度末',
      'several; items=<amount; amount=100|件; period=2022; label=オンライン申請件数; sure> <amount; amount=42|件; period=2022; label=オンライン申請化された手続件数; sure>; sure',
    ],
    [
      '認証印刷システムの導入率 34%/令和4年度（小中学校は別システムを検討しているため除く。） 紙の印刷枚数 —',
      'several; items=<amount; amount=34|%; period=2022; label=認証印刷システムの導入率; scopes=（小中学校は別システムを検討しているため除く。）; sure> <nothing; nothing=none; label=紙の印刷枚数; sure>; sure',
    ],
    ['書かない窓口の導入／令和7年度', 'milestone; period=2025; milestone=書かない窓口の導入; likely'],
    ['ドローンの活用 実施／令和7年度', 'state; stage=step; word=実施; period=2025; label=ドローンの活用; likely'],
    ['未実施／令和5年度', 'state; stage=not-yet; word=未実施; period=2023; sure'],
    ['200個／令和7年度', 'amount; amount=200|個; period=2025; sure'],
    [
      'スマホ操作教室の参加人数 令和6年度参加人数の20%増／令和7年度',
      'relative; amount=20|%; direction=more; base=2024 参加人数; period=2025; label=スマホ操作教室の参加人数; sure',
    ],
    [
      '利用会議数 10業務（50時間以上の業務）／令和5年度',
      'amount; amount=10|業務; period=2023; label=利用会議数; scopes=（50時間以上の業務）; sure',
    ],
    [
      'Web研修及び会議の実施者の20%がテレワークを実施 / 令和5年度',
      'amount; amount=20|%; whole=Web研修及び会議の実施者; period=2023; milestone=がテレワークを実施; likely',
    ],
    [
      '国が定める自治体情報システムの主要な20業務の標準化、共通化を令和7年度末までに実施する。',
      'milestone; period=..2025; milestone=国が定める自治体情報システムの主要な20業務の標準化、共通化を令和7年度末までに実施する; likely',
    ],
    [
      '伊豆の国市セキュリティポリシーを、改訂セキュリティポリシーガイドラインに合わせる / 令和5年度',
      'milestone; period=2023; milestone=伊豆の国市セキュリティポリシーを、改訂セキュリティポリシーガイドラインに合わせる; likely',
    ],
    ['(105ライセンス)', 'amount; amount=105|ライセンス; sure'],
  ],
  三島市: [
    [
      '申請件数率が8割（※令和5年6月時点）',
      'amount; amount=8|割; label=申請件数率; scopes=（※令和5年6月時点）2023-06; sure',
    ],
    ['300を超える', 'amount; amount=300; bounds=more-than を超える; sure'],
  ],
  川本町: [
    [
      'R3 780,000枚 → R7 30%削減',
      'change; sides=<amount; amount=780000|枚; period=2021; sure> <relative; amount=30|%; direction=less; period=2025; sure>; sure',
    ],
    [
      '最大12回記入 → 1回',
      'change; sides=<amount; amount=12|回; milestone=記入; bounds=at-most 最大; likely> <amount; amount=1|回; sure>; likely',
    ],
    [
      '亡くなられた方の住所、氏名を最大12回記入 → 1回に削減(国民年金)',
      'change; sides=<amount; amount=12|回; label=亡くなられた方の住所、氏名; milestone=記入; bounds=at-most 最大; likely> <amount; amount=1|回; scopes=(国民年金); sure>; likely',
    ],
    [
      '1時間(平均) → 30分(平均)',
      'change; sides=<amount; amount=1|時間; modes=average; sure> <amount; amount=30|分; modes=average; sure>; sure',
    ],
    [
      'R4 3,500件(R3実績)⇒R7 3,000件(年間)',
      'change; sides=<amount; amount=3500|件; period=2022; scopes=(R3実績)2021; sure> <amount; amount=3000|件; period=2025; modes=annual; sure>; sure',
    ],
    [
      'R4(R4.9.30現在) 11% ⇒ R7 20%',
      'change; sides=<amount; amount=11|%; period=2022; scopes=(R4.9.30現在)2022-09; sure> <amount; amount=20|%; period=2025; sure>; sure',
    ],
    [
      'R4 0人 → R7 150人(延べ人数)',
      'change; sides=<amount; amount=0|人; period=2022; sure> <amount; amount=150|人; period=2025; modes=total; sure>; sure',
    ],
    [
      '全体の手続き件数の内、3割の手続きをオンラインで申請',
      'amount; amount=3|割; milestone=全体の手続き件数の内、3割の手続きをオンラインで申請; likely',
    ],
    ['3割の手続きをオンラインで申請', 'amount; amount=3|割; milestone=3割の手続きをオンラインで申請; likely'],
    ['100%ペーパーレス化', 'amount; amount=100|%; milestone=ペーパーレス化; likely'],
    ['5事例整理し、全庁に周知', 'amount; amount=5|事例; milestone=整理し、全庁に周知; likely'],
    ['上記4台帳のシステム化', 'amount; amount=4|台帳; milestone=上記4台帳のシステム化; likely'],
    [
      'R5～R7間で20事業の事業化(R4に掲載する事業以外)',
      'amount; amount=20|事業; period=2023..2025; milestone=20事業の事業化; modes=over-period; scopes=(R4に掲載する事業以外)2022; likely',
    ],
    ['加害レベル4以上の加害群 0群', 'amount; amount=0|群; label=加害レベル4以上の加害群; sure'],
    ['職員研修を年1回実施する', 'frequency; amount=1|回; cycle=year; label=職員研修; milestone=実施する; likely'],
    [
      '時間外の集計事務(月1回) 3時間 → 1時間',
      'change; sides=<amount; amount=3|時間; label=時間外の集計事務; scopes=(月1回); sure> <amount; amount=1|時間; sure>; sure',
    ],
    [
      'R5当初予算 17% → R7当初予算 30%',
      'change; sides=<amount; amount=17|%; period=2023; label=当初予算; sure> <amount; amount=30|%; period=2025; label=当初予算; sure>; sure',
    ],
    [
      'R3 国内からのアクセス数 89,000件 → 100,000件',
      'change; sides=<amount; amount=89000|件; period=2021; label=国内からのアクセス数; sure> <amount; amount=100000|件; sure>; sure',
    ],
    [
      'オンライン申請できる手続きの件数 R4 1件 ⇒ R5 52件 R5中に押印を廃止する892手続きからオンライン化手続きを選定',
      'change; sides=<amount; amount=1|件; period=2022; label=オンライン申請できる手続きの件数; sure> <amount; amount=52|件; period=2023; milestone=押印を廃止する892手続きからオンライン化手続きを選定; likely>; likely',
    ],
  ],
  福山市: [
    [
      '※2021年3月末現在：21.6%（2020年（令和2年）1月1日人口に対する率）',
      'amount; amount=21.6|%; period=2021-03; scopes=（2020年（令和2年）1月1日人口に対する率）2020-01; notes=※; sure',
    ],
    ['（年5%増）', 'relative; amount=5|%; direction=more; base=each-year 年; sure'],
    ['14学区', 'amount; amount=14|学区; sure'],
    ['① 17%', 'amount; amount=17|%; tags=①; sure'],
    ['② 10%削減', 'relative; amount=10|%; direction=less; tags=②; sure'],
    [
      'コピー用紙の利用枚数 ※2020年度実績：約3,200万枚',
      'amount; amount=32000000|枚; period=2020; label=コピー用紙の利用枚数; bounds=about 約; notes=※; sure',
    ],
    ['（2021年3月末現在：約97%）', 'amount; amount=97|%; period=2021-03; bounds=about 約; sure'],
    ['1業務／20業務', 'share; part=1|業務; whole=20|業務; sure'],
    ['（2022年度まで）', 'period; period=..2022; sure'],
    ['試行実施（2か所）', 'state; stage=step; word=試行実施; scopes=（2か所）; sure'],
    ['試行の拡大（5か所）', 'milestone; milestone=試行の拡大; scopes=（5か所）; likely'],
    ['5手続に試行導入', 'amount; amount=5|手続; milestone=に試行導入; likely'],
    ['制度設計，基礎研修（100%）', 'milestone; milestone=制度設計，基礎研修; scopes=（100%）; likely'],
    ['（庁内ネットワークの無線化と併せて実施）', 'milestone; milestone=庁内ネットワークの無線化と併せて実施; likely'],
    [
      '①デジタル化支援必要度「高」「中」の人の内、希望する全ての人へ講習会を実施 ②地域のデジタルリーダー育成',
      'several; items=<all-who-want; group=希望する全ての人; tags=①; likely> <milestone; milestone=地域のデジタルリーダー育成; tags=②; likely>; likely',
    ],
    [
      '※2021年3月末現在：4件/22件（国が定める推奨データセット数）',
      'share; part=4|件; whole=22|件; period=2021-03; scopes=（国が定める推奨データセット数）; notes=※; sure',
    ],
  ],
}

describe('readValue', () => {
  describe.each(Object.entries(readings))('%s', (_, rows) => {
    it.each(rows)('reads %j', (raw, reading) => {
      expect(lineOf(raw)).toBe(reading)
    })
  })
})
