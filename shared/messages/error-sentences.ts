import type { AppError, ErrorCode } from '../app-error.ts'
import type { BundleError, BundleErrorCode } from '../bundle/bundle-error.ts'
import type { KeyError } from '../bundle/key-error.ts'

/** Everything that may go wrong in an expected way and that a user is told about. */
export type SaidError = AppError | BundleError | KeyError
type SaidCode = ErrorCode | BundleErrorCode | KeyError['code']

/** The errors of one code; a bundle's error is one shape for all its codes. */
type ErrorOf<C extends SaidCode> = C extends BundleErrorCode ? BundleError : Extract<AppError | KeyError, { code: C }>
type Sentences = { readonly [C in SaidCode]: (error: ErrorOf<C>) => string }

const SAFE = 'データは前のまま残っています。'
const NOT_TAKEN_IN = '何も取り込んでいません。'
const ASK_AGAIN = '送り手に、もう一度書き出して送ってもらってください。'
const TELL_SENDER = '送り手に、この文をそのまま伝えてください。'

const sentences: Sentences = {
  'data/network-path': () =>
    `データの置き場所が、このパソコンの中ではありません。共有フォルダーでは内容が壊れるおそれがあるため開きませんでした。${SAFE}このパソコンの中のフォルダーを使ってください。`,
  'data/foreign': () =>
    `選ばれたデータファイルは、計画簿のものではありません。中身には触れていません。データの置き場所を確かめてください。`,
  'data/newer': ({ version, known }) =>
    `このデータファイルは、もっと新しい版の計画簿で書かれています（形式${version}、この版が読めるのは${known}まで）。${SAFE}新しい版の計画簿で開いてください。`,
  'data/damaged': () =>
    `データファイルが壊れていて、読み取れません。ファイルはそのまま残してあります。控え（バックアップ）から戻すか、情報担当に相談してください。`,
  'data/disk-full': () =>
    `ディスクの空きがないため、保存できませんでした。${SAFE}不要なファイルを消して空きを作り、もう一度書いてください。`,
  'data/read-only': () =>
    `データの置き場所に書き込む権限がないため、保存できませんでした。${SAFE}情報担当に、フォルダーの権限を確かめてもらってください。`,
  'data/io-error': () =>
    `ディスクの読み書きに失敗したため、保存できませんでした。${SAFE}もう一度試し、続くときは情報担当に相談してください。`,
  'data/in-use': () =>
    `ほかのプログラムがデータファイルを使っているため、保存できませんでした。${SAFE}もう一つの計画簿を閉じてから、もう一度試してください。`,
  'data/samples-present': () => `見本の計画は、もうこのファイルに入っています。${SAFE}一覧から開いてください。`,

  'plan/not-found': () =>
    `その計画は、このファイルにありません。ほかの計画は変わっていません。一覧へ戻って選び直してください。`,
  'plan/record-not-found': () => `書き直そうとした欄が、もう計画の中にありません。${SAFE}計画を開き直してください。`,
  'plan/stale': () =>
    `画面に見えていた内容と、ファイルの内容が違っているため、保存しませんでした。${SAFE}計画を開き直して、いまの内容を確かめてください。`,
  'plan/dangling-reference': ({ field }) =>
    `結び付け先（${field}）が計画の中にないため、保存しませんでした。${SAFE}計画を開き直してください。`,
  'plan/nothing-to-undo': () => `これより前に戻せる操作はありません。${SAFE}`,
  'plan/nothing-to-redo': () => `やり直せる操作はありません。${SAFE}`,

  'record/malformed': () =>
    `保存しようとした内容の形が正しくありません。${SAFE}計画を開き直して、もう一度書いてください。`,
  'record/unknown-field': ({ field }) =>
    `この版の計画簿が知らない欄（${field}）です。${SAFE}計画を開き直してください。`,
  'record/missing-field': ({ field }) => `必要な欄（${field}）が足りません。${SAFE}計画を開き直してください。`,
  'record/invalid-field': ({ field }) =>
    `この欄（${field}）には入れられない内容です。${SAFE}書き直してから、もう一度確定してください。`,
  'record/text-too-long': ({ length, limit }) =>
    `文が長すぎます（${length}文字。この欄は${limit}文字まで）。まだ保存していません。前の内容は残っています。短くしてから、もう一度確定してください。`,

  'file/not-found': () => `ファイルが見つかりません。計画簿のデータは変わっていません。ファイルを選び直してください。`,
  'file/too-large': () =>
    `ファイルが大きすぎます。計画簿のデータは変わっていません。選んだファイルが正しいか確かめてください。`,
  'file/cannot-write': () =>
    `その場所にはファイルを書けませんでした。計画簿のデータは変わっていません。別のフォルダーを選んで、もう一度保存してください。`,

  'import/same': ({ takenInAt }) =>
    takenInAt === null
      ? `同じ内容の計画が、もうこのファイルにあります。${NOT_TAKEN_IN}することはありません。`
      : `同じ内容を前にも取り込んでいます。${NOT_TAKEN_IN}することはありません。`,
  'import/differs': () =>
    `同じ計画が、違う内容でこのファイルにあります。${NOT_TAKEN_IN}いまの計画も変わっていません。この版の計画簿は、違う内容を一つにまとめられません。どちらを残すか送り手と決めてください。`,
  'import/not-a-plan': () =>
    `このファイルは計画ではありません。${NOT_TAKEN_IN}計画を書き出したファイルを選んでください。`,

  'paper/no-printer': () =>
    `この場所では印刷用のファイルを作れません。計画は変わっていません。ほかのパソコンの計画簿で印刷してください。`,
  'paper/failed': () =>
    `印刷用のファイルを作れませんでした。計画は変わっていません。もう一度試し、続くときは情報担当に相談してください。`,
  'paper/no-such-sheet': () =>
    `印刷する用紙が、計画の中に見つかりません。計画は変わっていません。用紙を選び直してください。`,

  internal: ({ reference }) =>
    `予期しない不具合が起きました（記録番号 ${reference}）。保存済みの内容は残っています。計画簿を開き直し、続くときは記録番号を添えて情報担当に相談してください。`,
  'gate/refused': () => `この操作は受け付けられませんでした。${SAFE}計画簿を開き直してください。`,

  'key/passphrase-too-short': ({ minimum }) =>
    `合い言葉が短すぎます（${minimum}文字以上）。鍵は作っていません。長くして、もう一度試してください。`,
  'key/wrong-passphrase': () => `合い言葉が違います。鍵は変わっていません。確かめて、もう一度入れてください。`,
  'key/damaged': () =>
    `鍵のファイルが壊れていて使えません。計画は変わっていません。新しい鍵を作り、受け取り手に30桁の番号を伝え直してください。`,
  'key/not-found': () => `その鍵が見つかりません。計画は変わっていません。鍵を選び直すか、新しく作ってください。`,

  'bundle/too-large': () => `ファイルが大きすぎます。${NOT_TAKEN_IN}計画を書き出したファイルか確かめてください。`,
  'bundle/empty': () => `ファイルが空です。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/utf-16': () =>
    `ファイルの文字の形式が変わっています（UTF-16）。${NOT_TAKEN_IN}送り手が書き出したままのファイルを、開いて保存し直さずに渡してもらってください。`,
  'bundle/zip': () => `圧縮されたファイルです。${NOT_TAKEN_IN}展開してから、中のファイルを選んでください。`,
  'bundle/html': () =>
    `ウェブページとして保存されたファイルです。${NOT_TAKEN_IN}添付ファイルそのものを保存して、選び直してください。`,
  'bundle/other-text': () => `計画簿が書き出したファイルではありません。${NOT_TAKEN_IN}ファイルを選び直してください。`,
  'bundle/not-utf-8': () => `途中の文字が壊れています。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/truncated': () => `ファイルが途中で切れています。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/hard-wrapped': () =>
    `途中に改行が入り、内容が壊れています。メールの本文に貼り付けたときに起こります。${NOT_TAKEN_IN}添付ファイルとして送ってもらってください。`,
  'bundle/damaged-text': () => `ファイルの文字が壊れています。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/unsafe-json': () =>
    `ファイルの書き方に、二通りに読めるところがあります。安全のため読みませんでした。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/envelope-shape': () => `ファイルの形が交換ファイルの決まりと違います。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/base64url': () => `ファイルの中の文字の並びが壊れています。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/header-shape': () => `署名の書き方が交換ファイルの決まりと違います。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/unknown-key': () => `署名した人の鍵が、ファイルの中に見つかりません。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/weak-key': () =>
    `だれにでもまねのできる弱い鍵で署名されています。${NOT_TAKEN_IN}送り手に、鍵を作り直してもらってください。`,
  'bundle/signature-mismatch': () =>
    `署名した後に、内容が書き換えられています。${NOT_TAKEN_IN}送り手に電話などで確かめ、書き出し直してもらってください。`,
  'bundle/duplicate-signer': () => `同じ人の署名が二つあります。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/no-author': () => `作成者の署名がありません。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/several-authors': () => `作成者の署名が二つ以上あります。${NOT_TAKEN_IN}${ASK_AGAIN}`,
  'bundle/wrong-reference': () => `承認などの署名が、別の内容に付けられたものです。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/act-not-allowed': () => `このファイルには付けられない種類の署名があります。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/payload-unreadable': () => `署名は正しいのですが、中の計画を読み取れません。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/not-canonical': () => `中の計画の書き方が、交換ファイルの決まりと違います。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/newer-format': () =>
    `もっと新しい版の計画簿が書き出したファイルです。${NOT_TAKEN_IN}計画簿を新しくしてから、もう一度取り込んでください。`,
  'bundle/payload-shape': () => `中の計画に、足りない欄か知らない欄があります。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/issuer-mismatch': () => `計画の団体と、署名した人の団体が違います。${NOT_TAKEN_IN}${TELL_SENDER}`,
  'bundle/payload-contradiction': () => `中の計画に、食い違う内容があります。${NOT_TAKEN_IN}${TELL_SENDER}`,
}

/** What happened, whether the data is safe, and what to do next, for the user. */
export function errorSentence(error: SaidError): string {
  const sentence: (error: never) => string = sentences[error.code]
  return sentence(error as never)
}
