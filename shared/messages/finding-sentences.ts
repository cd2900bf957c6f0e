import type { PeriodNotation } from '../domain/fiscal-period/write-period.ts'
import { writePeriod } from '../domain/fiscal-period/write-period.ts'
import { parsePeriodText } from '../domain/fiscal-period/period-text.ts'
import type { Finding, FindingParams, RuleName, Severity } from '../domain/check/finding.ts'

/** What contradicts what, in the words and figures of the plan, and what one might do about it. */
export type FindingSentence = { readonly what: string; readonly advice: string }

export const findingText = {
  title: '点検',
  accepted: '了承したもの',
} as const

/** What a group of findings of one weight is called. */
export const severityWords: Readonly<Record<Severity, string>> = {
  contradiction: '食い違い',
  attention: '確認',
  hint: '参考',
}

/** What a rule is about, in a few words. */
export const ruleWords: Readonly<Record<RuleName, string>> = {
  'growth-rate': '増減の率と数値',
  'inventory-count': '一覧の行数と指標',
  'count-in-text': '一覧の行数と文の数',
  'statistic-difference': '統計の増減',
  'duplicate-number': '番号の重なり',
  'shared-indicator': '同じ指標の書き方',
  'indicator-twin': '同じ名称の指標',
  'unit-change': '指標の単位',
  'baseline-without-figure': '数値のない基準値',
  'period-outside-plan': '計画期間の外',
  'upper-plan-ends-earlier': '上位計画の期間',
  'name-differs': '事業の名称',
  'label-differs': '欄の見出し',
  'target-situation': '目標とする状況',
  'wording-drift': '語のゆれ',
  'section-name': '担当課の名称',
  'section-phrase': '担当課の書き方',
  'row-without-description': '説明のない事業',
  'empty-schedule': '工程のない事業',
  'mark-without-note': '注のない印',
  'unused-note': '印のない注',
  'mixed-script': '別の文字の混入',
  'reading-not-kana': '用語の読み',
  'html-remains': '不要な記号',
  'unreadable-character': '外字など',
  'repeated-row': '同じ行の重なり',
  'old-character': '旧字体など',
  'mixed-comma': '読点のゆれ',
  'without-values': '値のない指標',
  'undefined-term': '用語集にない略語',
  'unused-term': '使われていない用語',
}

type Sentences = {
  readonly [R in RuleName]: (params: FindingParams[R], year: (period: string | null) => string) => FindingSentence
}

const FIX_ONE = '正しい方にそろえてください。'

const sentences: Sentences = {
  'growth-rate': ({ indicator, stated, series, rate, expected }) => ({
    what: `「${indicator}」は「${stated}」としていますが、数値（${series}）は年におよそ${rate}％の割合で変わっています。「${stated}」なら最後の数値はおよそ${expected}です。`,
    advice: '率の書き方か、各年度の数値を直してください。',
  }),
  'inventory-count': ({ title, indicator, year: period, stated, counted }, year) => ({
    what: `「${indicator}」の${year(period)}の値は${stated}ですが、一覧「${title}」で数えると${counted}行です。`,
    advice: '一覧の実施年度か、指標の値を直してください。数え方が違うときは、理由を書いて了承できます。',
  }),
  'count-in-text': ({ words, counted, lists, parts }) => ({
    what: `文には「${words}」とありますが、一覧の${lists}は${parts === String(counted) ? '' : `${parts}＝`}${String(counted)}行です。`,
    advice: '文の数か、一覧の行を直してください。',
  }),
  'statistic-difference': ({ table, row, column, stated, computed }) => ({
    what: `表「${table}」の「${row}」の行で、「${column}」は${stated}と書かれていますが、計算すると${computed}です。`,
    advice: '増減か、もとの数値を直してください。',
  }),
  'duplicate-number': ({ number, one, other }) => ({
    what: `番号「${number}」が、「${one}」と「${other}」の両方に付いています。`,
    advice: 'どちらかの番号を直してください。',
  }),
  'shared-indicator': ({ one, other }) => ({
    what: `同じ指標が、ある用紙では「${one}」、別の用紙では「${other}」と書かれています。`,
    advice: `${FIX_ONE}用紙によって範囲が違うときは、理由を書いて了承できます。`,
  }),
  'indicator-twin': ({ indicator, year: period, one, other }, year) => ({
    what: `同じ事業の「${indicator}」が2か所にあり、${period === '' ? '値' : `${year(period)}の値`}が「${one}」と「${other}」で違います。`,
    advice: '値をそろえるか、指標の名称を分けてください。',
  }),
  'unit-change': ({ indicator, units }) => ({
    what: `「${indicator}」の値の単位が途中で変わっています（${units}）。`,
    advice: '同じ単位で書くと、比べられるようになります。',
  }),
  'baseline-without-figure': ({ indicator, raw }) => ({
    what: `「${indicator}」の基準値は「${raw}」で、時期だけが書かれ、値がありません。`,
    advice: '値を書き足してください。分からないときは「未把握」と書けます。',
  }),
  'period-outside-plan': ({ text, period, side }, year) => ({
    what: `「${text}」は${year(period)}のもので、計画期間の${side === 'after' ? '後' : '前'}です。`,
    advice: '時期を確かめてください。期間の外でよいときは、理由を書いて了承できます。',
  }),
  'upper-plan-ends-earlier': ({ title, ends, planEnds }, year) => ({
    what: `上位計画「${title}」は${year(ends)}までで、この計画の終わり（${year(planEnds)}）より先に終わります。`,
    advice: '上位計画が改まったときに見直す予定かどうかを確かめてください。',
  }),
  'name-differs': ({ name, other }) => ({
    what: `同じ事業の名称が「${name}」と「${other}」の2通りに書かれています。`,
    advice: FIX_ONE,
  }),
  'label-differs': ({ label, other }) => ({
    what: `欄の見出しが、この用紙だけ「${other}」で、ほかは「${label}」です。`,
    advice: FIX_ONE,
  }),
  'target-situation': ({ project, onSheet, inOverview }) => ({
    what: [
      `「${project}」の目標とする状況が、個票と一覧で違います。`,
      onSheet === '' ? '' : `個票だけにあるもの：「${onSheet}」。`,
      inOverview === '' ? '' : `一覧だけにあるもの：「${inOverview}」。`,
    ].join(''),
    advice: '個票の文か、一覧とのつながりを直してください。',
  }),
  'wording-drift': ({ one, other }) => ({
    what: `よく似た語「${one}」と「${other}」が、同じ用紙にあります。`,
    advice: '同じものなら、正しい方にそろえてください。',
  }),
  'section-name': ({ text, section }) => ({
    what: `担当課「${text}」は、課の一覧にある「${section}」と少し違います。`,
    advice: '課の名称を確かめてください。',
  }),
  'section-phrase': ({ text, topic, project, other }) => ({
    what: `「${project}」の担当課が「${text}」ですが、「${topic}」はこの事業には出てこず、別の事業「${other}」のものです。`,
    advice: '別の事業から写したままになっていないか、確かめてください。',
  }),
  'row-without-description': ({ project }) => ({
    what: `「${project}」には説明の文がありません。ほかのほとんどの事業にはあります。`,
    advice: '取組内容を書き足してください。',
  }),
  'empty-schedule': ({ project }) => ({
    what: `「${project}」の工程には何も書かれていません。ほかのほとんどの事業にはあります。`,
    advice: '工程を書き足してください。',
  }),
  'mark-without-note': ({ mark, around }) => ({
    what: `「${around}」に印「${mark}」がありますが、その用紙に「${mark}」の注がありません。`,
    advice: '注を書き足すか、印を消してください。',
  }),
  'unused-note': ({ mark, text }) => ({
    what: `注「${mark} ${text}」の印が、用紙のどこにもありません。`,
    advice: '印を付けるか、注を消してください。',
  }),
  'mixed-script': ({ word, letters }) => ({
    what: `「${word}」の中に、形の似た別の文字「${letters}」が混ざっています。`,
    advice: '正しい文字に書き直してください。見た目が似ていても、検索では見つかりません。',
  }),
  'reading-not-kana': ({ term, reading, characters }) => ({
    what: `用語「${term}」の読み「${reading}」に、かなでない文字「${characters}」があります。`,
    advice: '読みをかなで書き直してください。',
  }),
  'html-remains': ({ remains, count }) => ({
    what: `文の中に、ホームページなどの記号（${remains}）が${String(count)}か所残っています。`,
    advice: '記号を消してください。',
  }),
  'unreadable-character': ({ codes, around }) => ({
    what: `「${around}」に、ほかの機械や紙では表せない文字（${codes}）があります。`,
    advice: 'ふつうの文字に書き直してください。',
  }),
  'repeated-row': ({ list, row }) => ({
    what: `「${list}」に、同じ行「${row}」が続けて2つあります。`,
    advice: '余分な行を消してください。',
  }),
  'old-character': ({ characters, usual, around }) => ({
    what: `「${around}」の「${characters}」は、旧字体などの形です（ふつうは「${usual}」）。`,
    advice: '人の名前などでなければ、ふつうの字に直してください。',
  }),
  'mixed-comma': ({ mark, usual, around }) => ({
    what: `「${around}」の読点は「${mark}」ですが、この計画では「${usual}」の方が多く使われています。`,
    advice: 'どちらかにそろえてください。',
  }),
  'without-values': ({ indicator }) => ({
    what: `「${indicator}」には、基準値も目標値もありません。`,
    advice: '値がまだ決まっていないときは、「未設定」などと書いておけます。',
  }),
  'undefined-term': ({ term, count }) => ({
    what: `略語「${term}」が文に${String(count)}回出てきますが、用語集にありません。`,
    advice: '説明が要る語なら、用語集に足してください。',
  }),
  'unused-term': ({ term }) => ({
    what: `用語集の「${term}」は、計画の文に出てきません。`,
    advice: '要らない語なら、用語集から外してください。',
  }),
}

/** A finding in words, its years as the plan writes them. */
export function findingSentence(finding: Finding, notation: PeriodNotation): FindingSentence {
  const year = (period: string | null) => {
    const read = period === null ? null : parsePeriodText(period)
    return read === null ? '' : writePeriod(read, notation)
  }
  const sentence = sentences[finding.rule] as (params: Finding['params'], years: typeof year) => FindingSentence
  return sentence(finding.params, year)
}
