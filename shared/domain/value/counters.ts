/** Counters and units of the plans, after folding to half width. A unit outside this list is read with less confidence. */
const COUNTERS = [
  '% % パーセント ポイント 割 倍 ‰',
  '件 名 人 回 個 枚 台 本 冊 部 点 種 種類 例 事例 社 者 組 団体 世帯 戸 棟 室 席 便 通 票 問 群 基 つ',
  '業務 事業 手続 手続き 様式 帳票 台帳 項目 分野 システム サービス サイト ページ レイヤー アカウント ライセンス 端末 機種',
  '施設 か所 ヶ所 カ所 ヵ所 ケ所 箇所 個所 拠点 会場 校 園 学級 学年 学区 地区 自治会 集落 地域 市町 市町村 自治体 町 課 部署 所属 係',
  '事業者 事業所 企業 店舗 農家 講座 会議 研修 コース プラン テーマ データ データセット セット ファイル 記事 投稿',
  '秒 分 時間 日 日間 泊 週 週間 か月 ヶ月 カ月 ヵ月 か月間 年 年間 か年 歳 人日 人時',
  '円 kWh kW km m cm ㎡ ha t kg GB MB TB Mbps Gbps ℃ アクセス ダウンロード フォロワー 友だち PV',
].flatMap((line) => line.split(' '))

const LONGEST_FIRST = [...new Set(COUNTERS)].sort((a, b) => b.length - a.length)

/** A known counter exactly at a place, after at most one space. */
export const COUNTER = new RegExp(String.raw` ?(${LONGEST_FIRST.join('|')})`, 'y')
