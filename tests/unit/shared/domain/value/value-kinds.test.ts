import { describe, expect, it } from 'vitest'
import { lineOf } from './reading-summary.ts'

/** Every kind of value that the five plans hold, and how it is read. */
const readings: Readonly<Record<string, readonly (readonly [raw: string, reading: string])[]>> = {
  'V1 number + unit': [
    ['450件', 'amount; amount=450|件; sure'],
    ['1,489件', 'amount; amount=1489|件; sure'],
    ['26業務', 'amount; amount=26|業務; sure'],
    ['25か所', 'amount; amount=25|か所; sure'],
    ['1.9日', 'amount; amount=1.9|日; sure'],
    ['3.4ポイント', 'amount; amount=3.4|ポイント; sure'],
    ['1300人', 'amount; amount=1300|人; sure'],
    ['１，４８９件', 'amount; amount=1489|件; sure'],
    ['3,200万枚', 'amount; amount=32000000|枚; sure'],
    ['1億2,000万円', 'amount; amount=120000000|円; sure'],
    ['5地点設置', 'amount; amount=5|地点; milestone=設置; likely'],
    ['-17,975', 'amount; amount=-17975; sure'],
    ['▲5%', 'amount; amount=-5|%; sure'],
    ['153,700', 'amount; amount=153700; sure'],
  ],
  'V2 percent, percent of a whole': [
    ['30%', 'amount; amount=30|%; sure'],
    ['３０％', 'amount; amount=30|％; sure'],
    ['全体の30%', 'amount; amount=30|%; whole=全体; sure'],
    ['3割', 'amount; amount=3|割; sure'],
  ],
  'V3 n of N': [
    ['150手続／800手続', 'share; part=150|手続; whole=800|手続; sure'],
    ['14項目のうち12項目', 'share; part=12|項目; whole=14|項目; sure'],
    ['8件/22件', 'share; part=8|件; whole=22|件; sure'],
    ['800手続中150手続', 'share; part=150|手続; whole=800|手続; sure'],
    ['4校/10', 'share; part=4|校; whole=10; sure'],
  ],
  'V4 from → to': [
    [
      'R4 1件 ⇒ R5 52件',
      'change; sides=<amount; amount=1|件; period=2022; sure> <amount; amount=52|件; period=2023; sure>; sure',
    ],
    ['1,161 ⇒ 892', 'change; sides=<amount; amount=1161; sure> <amount; amount=892; sure>; sure'],
    [
      '1,161手続き → 892手続き',
      'change; sides=<amount; amount=1161|手続き; sure> <amount; amount=892|手続き; sure>; sure',
    ],
    ['10% ➔ 20%', 'change; sides=<amount; amount=10|%; sure> <amount; amount=20|%; sure>; sure'],
    [
      '未導入 → 導入済み',
      'change; sides=<state; stage=not-yet; word=未導入; sure> <state; stage=done; word=導入済み; sure>; sure',
    ],
  ],
  'V5 relative change': [
    ['令和4年度比5%削減', 'relative; amount=5|%; direction=less; base=2022; sure'],
    ['令和4年度比 5%削減/令和7年度', 'relative; amount=5|%; direction=less; base=2022; period=2025; sure'],
    ['令和5年度～令和7年度比5%削減', 'relative; amount=5|%; direction=less; base=2023..2025; sure'],
    ['R7 30%削減', 'relative; amount=30|%; direction=less; period=2025; sure'],
    ['年5%増', 'relative; amount=5|%; direction=more; base=each-year 年; sure'],
    ['前年度比10%増', 'relative; amount=10|%; direction=more; base=named 前年度比; sure'],
    ['前年の20%増', 'relative; amount=20|%; direction=more; base=named 前年の; sure'],
    ['令和6年度参加人数の20%増', 'relative; amount=20|%; direction=more; base=2024 参加人数; sure'],
  ],
  'V6 bounds': [
    ['90%以上', 'amount; amount=90|%; bounds=at-least 以上; sure'],
    ['100%に近づける', 'amount; amount=100|%; bounds=approach に近づける; sure'],
    ['0件', 'amount; amount=0|件; sure'],
    ['最大12回', 'amount; amount=12|回; bounds=at-most 最大; sure'],
    ['約97%', 'amount; amount=97|%; bounds=about 約; sure'],
    ['30分以内', 'amount; amount=30|分; bounds=at-most 以内; sure'],
    ['10件未満', 'amount; amount=10|件; bounds=less-than 未満; sure'],
    ['100件を超える', 'amount; amount=100|件; bounds=more-than を超える; sure'],
    ['20件程度', 'amount; amount=20|件; bounds=about 程度; sure'],
  ],
  'V7 ratio per': [
    ['4校に1人', 'ratio; amount=1|人; per=4|校; sure'],
    ['職員1人当たり1.9日', 'ratio; amount=1.9|日; per=1|人; label=職員; sure'],
    ['3年に1回', 'ratio; amount=1|回; per=3|年; sure'],
    ['100円/1人', 'ratio; amount=100|円; per=1|人; sure'],
  ],
  'V8 frequency': [
    ['年1回', 'frequency; amount=1|回; cycle=year; sure'],
    ['年2回', 'frequency; amount=2|回; cycle=year; sure'],
    ['月1回', 'frequency; amount=1|回; cycle=month; sure'],
    ['週に2回以上', 'frequency; amount=2|回; cycle=week; bounds=at-least 以上; sure'],
  ],
  'V9 counts with mode': [
    ['登録者数 300人【累積】', 'amount; amount=300|人; label=登録者数; modes=cumulative; sure'],
    ['累計300件', 'amount; amount=300|件; modes=cumulative; sure'],
    ['延べ150人', 'amount; amount=150|人; modes=total; sure'],
    ['150人(延べ人数)', 'amount; amount=150|人; modes=total; sure'],
    ['3,000件(年間)', 'amount; amount=3000|件; modes=annual; sure'],
    ['年間10件', 'amount; amount=10|件; modes=annual; sure'],
    ['月平均 410件', 'amount; amount=410|件; modes=monthly-average; sure'],
    ['30分(平均)', 'amount; amount=30|分; modes=average; sure'],
    ['R5～R7間で20事業', 'amount; amount=20|事業; period=2023..2025; modes=over-period; sure'],
  ],
  'V10 state word': [
    ['未導入', 'state; stage=not-yet; word=未導入; sure'],
    ['検討', 'state; stage=step; word=検討; sure'],
    ['システム導入', 'state; stage=step; word=システム導入; sure'],
    ['運用開始', 'state; stage=step; word=運用開始; sure'],
    ['順次拡大', 'state; stage=step; word=順次拡大; sure'],
    ['導入済み', 'state; stage=done; word=導入済み; sure'],
    ['実施', 'state; stage=step; word=実施; sure'],
    ['目標達成', 'state; stage=done; word=目標達成; sure'],
    ['構築中', 'state; stage=under-way; word=構築中; sure'],
    ['新規事業', 'state; stage=new; word=新規事業; sure'],
  ],
  'V11 milestone sentence': [
    ['推奨データセット公開', 'milestone; milestone=推奨データセット公開; likely'],
    ['窓口業務の抜本的な改善の検討', 'milestone; milestone=窓口業務の抜本的な改善の検討; likely'],
    ['調査等を実施し、必要なデータを洗い出す。', 'milestone; milestone=調査等を実施し、必要なデータを洗い出す; likely'],
  ],
  'V12 number and milestone in one cell': [
    [
      '市民等のオンライン申請の割合が全体の30% アナログとオンライン両方できる申請を順次拡大',
      'amount; amount=30|%; whole=全体; label=市民等のオンライン申請の割合; milestone=アナログとオンライン両方できる申請を順次拡大; likely',
    ],
    ['水位計1基設置', 'amount; amount=1|基; label=水位計; milestone=設置; likely'],
  ],
  'V13 several in one cell': [
    [
      '①10件 ②検討',
      'several; items=<amount; amount=10|件; tags=①; sure> <state; stage=step; word=検討; tags=②; sure>; sure',
    ],
    [
      '①ほとんどの電子文書が電子決裁できる状態にする。 ②文書起案について、電子決裁の利用率を100%とする',
      'several; items=<milestone; milestone=ほとんどの電子文書が電子決裁できる状態にする; tags=①; likely> <amount; amount=100|%; label=文書起案について、電子決裁の利用率; tags=②; sure>; likely',
    ],
    [
      '年2回、参加者 100人',
      'several; items=<frequency; amount=2|回; cycle=year; sure> <amount; amount=100|人; label=参加者; sure>; sure',
    ],
  ],
  'V14 conditional': [
    ['必要に応じ、ポリシー改定の検討・実施', 'conditional; condition=必要に応じ; likely'],
    ['随時内容を検討', 'conditional; condition=随時; likely'],
    ['国の動向を見ながら、指針等を策定していく', 'conditional; condition=国の動向を見ながら; likely'],
  ],
  'V15 everyone who wants': [
    ['希望する全学区', 'all-who-want; group=希望する全学区; likely'],
    ['希望する全ての人', 'all-who-want; group=希望する全ての人; likely'],
    ['希望者全員', 'all-who-want; group=希望者全員; likely'],
  ],
  'V16 to be decided': [
    ['検討の中で、現状値・目標値を設定', 'undecided; likely'],
    ['(R5検討)', 'undecided; period=2023; likely'],
    [
      '転出の手続きの記入回数を削減(R5検討)',
      'undecided; milestone=転出の手続きの記入回数を削減; scopes=(R5検討)2023; likely',
    ],
    ['未定', 'undecided; likely'],
  ],
  'V17 delegated to another plan': [
    ['次期、福山市健康増進計画で検討', 'delegated; plan=次期、福山市健康増進計画; likely'],
    ['次期、健康増進計画で検討', 'delegated; plan=次期、健康増進計画; likely'],
  ],
  'V18 the kinds of nothing, and the true zero': [
    ['—', 'nothing; nothing=none; sure'],
    ['―', 'nothing; nothing=none; likely'],
    ['-', 'nothing; nothing=not-applicable; sure'],
    ['－', 'nothing; nothing=not-applicable; sure'],
    ['対象外', 'nothing; nothing=not-applicable; sure'],
    ['該当なし', 'nothing; nothing=not-applicable; sure'],
    ['未設定', 'nothing; nothing=not-set; sure'],
    ['', 'nothing; nothing=not-set; sure'],
    ['　', 'nothing; nothing=not-set; sure'],
    ['未把握', 'nothing; nothing=not-known; sure'],
    ['不明', 'nothing; nothing=not-known; sure'],
    ['なし', 'nothing; nothing=none; sure'],
    ['0件', 'amount; amount=0|件; sure'],
    ['0', 'amount; amount=0; sure'],
    ['紙の印刷枚数 —', 'nothing; nothing=none; label=紙の印刷枚数; sure'],
    ['—／令和5年度', 'nothing; nothing=none; period=2023; sure'],
  ],
  'V19 outside the plan period': [
    ['2025年度末までに20業務／20業務', 'share; part=20|業務; whole=20|業務; period=..2025; sure'],
    ['20業務／20業務／令和8年度', 'share; part=20|業務; whole=20|業務; period=2026; sure'],
  ],
  'V20 base value with its own date': [
    ['R3上半期', 'period; period=2021H1; sure'],
    ['R3上半期実績', 'period; period=2021H1; sure'],
    ['R3.11月末受信設定 52.1%', 'amount; amount=52.1|%; period=2021-11; label=受信設定; sure'],
    ['※2021年3月末現在：79手続', 'amount; amount=79|手続; period=2021-03; notes=※; sure'],
    ['R 2. 4 改定', 'state; stage=step; word=改定; period=2020-04; sure'],
    ['R4(R4.9.30現在) 11%', 'amount; amount=11|%; period=2022; scopes=(R4.9.30現在)2022-09; sure'],
    ['R2実績 28.1%', 'amount; amount=28.1|%; period=2020; sure'],
  ],
  'V21 base date in the future': [
    [
      '令和6年度参加人数の20%増／令和7年度',
      'relative; amount=20|%; direction=more; base=2024 参加人数; period=2025; sure',
    ],
  ],
  'V22 base that measures something else, or text only': [
    [
      '押印廃止及び押印なしの行政手続き数 1,489件',
      'amount; amount=1489|件; label=押印廃止及び押印なしの行政手続き数; sure',
    ],
    [
      '構築中 母子保健分野の通知・申請・相談のデジタル化',
      'state; stage=under-way; word=構築中; milestone=母子保健分野の通知・申請・相談のデジタル化; likely',
    ],
  ],
  'V23 scope, denominator, exclusion': [
    [
      '34%/令和4年度（小中学校は別システムを検討しているため除く。）',
      'amount; amount=34|%; period=2022; scopes=（小中学校は別システムを検討しているため除く。）; sure',
    ],
    [
      '21.6%（2020年1月1日人口に対する率）',
      'amount; amount=21.6|%; scopes=（2020年1月1日人口に対する率）2020-01; sure',
    ],
    [
      '100件(実績値・アンケート、イベント申込み除く)',
      'amount; amount=100|件; scopes=(実績値・アンケート、イベント申込み除く); sure',
    ],
    ['70%（残る30%は財務会計システム分）', 'amount; amount=70|%; scopes=（残る30%は財務会計システム分）; sure'],
  ],
  'V24 note marks': [
    ['柱の数 9 ※1', 'amount; amount=9; label=柱の数; notes=※1; sure'],
    ['職員の理解度※2 100%', 'amount; amount=100|%; label=職員の理解度; notes=※2; sure'],
    ['キャッシュレス決済が全体の10%※', 'amount; amount=10|%; whole=全体; label=キャッシュレス決済; notes=※; sure'],
  ],
  'V25 breakdown': [
    [
      '【小学校】R4 10.0% → R7 6.3%',
      'change; sides=<amount; amount=10.0|%; period=2022; tags=【小学校】; sure> <amount; amount=6.3|%; period=2025; sure>; sure',
    ],
    [
      '【小学校】R4 10.0% → R7 6.3% 【中学校】R4 46.4% → R7 31.8%',
      'several; items=<change; sides=<amount; amount=10.0|%; period=2022; tags=【小学校】; sure> <amount; amount=6.3|%; period=2025; sure>; sure> <change; sides=<amount; amount=46.4|%; period=2022; tags=【中学校】; sure> <amount; amount=31.8|%; period=2025; sure>; sure>; sure',
    ],
    [
      'R3 町内からのアクセス数 960件 → 1,100件',
      'change; sides=<amount; amount=960|件; period=2021; label=町内からのアクセス数; sure> <amount; amount=1100|件; sure>; sure',
    ],
  ],
  'V26 computed from a list: the value itself is an amount': [['52件', 'amount; amount=52|件; sure']],
  'words alone': [
    ['➔', 'text; text'],
    ['→', 'unchanged; sure'],
    ['同左', 'unchanged; sure'],
    ['※1', 'text; notes=※1; text'],
    ['①', 'text; tags=①; text'],
    ['フレイルチェック実施人数', 'text; text'],
    ['第2期', 'text; text'],
    ['5月', 'text; text'],
  ],
  'times with both calendars': [
    ['100件／令和7年（2025年）', 'amount; amount=100|件; period=2025; sure'],
    ['100件／令和7年（2024年）', 'amount; amount=100|件; period=2025; scopes=（2024年）2024; likely'],
    ['令和7年度（2025年度）前期 10件', 'amount; amount=10|件; period=2025H1; sure'],
  ],
}

describe('readValue', () => {
  describe.each(Object.entries(readings))('%s', (_, rows) => {
    it.each(rows)('reads %j', (raw, reading) => {
      expect(lineOf(raw)).toBe(reading)
    })
  })
})
