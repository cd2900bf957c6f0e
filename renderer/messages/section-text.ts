import type { Reorganisation, ReorganisationFault } from '#shared/domain/section/reorganisation.ts'

type Kind = Reorganisation['kind']

/** The dialog in which sections are renamed, merged and split. */
export const sectionText = {
  open: '課の変更（改称・統合・分割）',
  title: '課の変更',
  steps: (step: number, name: string) => `手順 ${String(step)}／2　${name}`,
  stepNames: ['何を変えるか', '変わる所を確かめる'],
  kind: '変更の種類',
  kinds: {
    rename: '課名の変更（一つの課の名前が変わる）',
    merge: '統合（いくつかの課が一つになる）',
    split: '分割（一つの課がいくつかに分かれる）',
  } satisfies Record<Kind, string>,
  section: '変更する課',
  sections: '統合する課',
  choose: '（選んでください）',
  name: '新しい課名',
  nameHint: '統合する課のどれかと同じ名前にすると、その課が続きます。',
  names: '分割後の課名（一行に一つ）',
  from: 'いつから',
  fromHint: '令和8年度、令和8年10月 のように書きます。',
  next: '次へ',
  back: '戻る',
  apply: 'この内容で変更する',
  faults: {
    'no-section': '変更する課を選んでください。',
    'one-section': '統合する課を二つ以上選んでください。',
    'no-name': '新しい課名を書いてください。',
    'one-name': '分割後の課名を二つ以上書いてください。',
    'same-names': '同じ課名が二つあります。',
    'name-taken': '同じ名前の課が台帳にあります。別の名前にするか、統合を選んでください。',
    'no-time': 'いつからかを、年度か年月で書いてください。',
  } satisfies Record<ReorganisationFault, string>,
  summary: (count: number) =>
    count === 0
      ? 'この課を担当課とする用紙はありません。台帳だけが変わります。'
      : `担当課の欄 ${String(count)} か所が変わります。用紙の文を書き換えない所は、印を外してください。`,
  project: '載せる用紙',
  before: '今の担当課',
  after: '変更後',
  rewrite: '文も書き換える',
  part: '引き継ぐ課',
  undecided: '（まだ決めない）',
  left: (count: number) => `${String(count)} か所は引き継ぐ課が決まっていません。元の課のまま残ります。`,
  keeps: '元の課は台帳に残り、前の年度の記録で使えます。Ctrl+Z で元に戻せます。',
  done: '課を変更しました。',
} as const

/** What the sheet of catalogues offers. */
export const catalogueText = {
  takeOver: '国の重点取組事項（令和4年・令和6年）を取り込む',
  hint: '二つの版と、その対応を「未確認」として加えます。',
  done: '国の重点取組事項を取り込みました。原典と照らし合わせたら「確認済み」を「はい」にしてください。',
} as const
