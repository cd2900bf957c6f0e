import type { AppError, ErrorCode } from '../app-error.ts'
import { writeDay } from '../domain/fiscal-period/write-day.ts'
import { signingWords } from './bundle-words.ts'
import { ledgerFieldWords, writableWords } from './office-words.ts'
import { recordWord } from './record-words.ts'

type ErrorOf<C extends ErrorCode> = Extract<AppError, { readonly code: C }>
type OutsideError = ErrorOf<'plan/outside-scope'>
/** Why a part of a plan cannot be written so. */
const OUTSIDE_SCOPE: { readonly [W in OutsideError['why']]: (writable: OutsideError['writable']) => string } = {
  place: () => 'ここは、この課に渡された範囲の外です。',
  kind: (writable) => `この計画は、${writableWords[writable]}を書くために渡されたものです。`,
  part: () => '担当課を変えると、この課に渡された範囲が変わります。',
}
/** Why a key may not sign. */
const MAY_NOT_SIGN: Readonly<Record<ErrorOf<'roster/may-not-sign'>['verdict'], string>> = {
  revoked: 'この鍵は、名簿で失効しています',
  role: '名簿でのこの鍵の役割の人は、この署名をしません',
  body: 'この鍵は、名簿ではほかの団体のものです',
}
type Sentences = { readonly [C in ErrorCode]: string | ((error: ErrorOf<C>) => string) }

const KEPT = 'データはそのままです。'
const NOT_TAKEN = '何も取り込んでいません。'
const ROSTER_KEPT = '今の名簿はそのままです。'
const SEND_AGAIN = '送り主に、もう一度送ってもらってください。'

/** What happened, whether the data is safe, what to do next: one for each code, in plain Japanese. */
const sentences: Sentences = {
  'data/not-found': `その場所に計画簿のデータはありません。何も作っていません。データの場所を確かめるか、init で作ってください。`,
  'data/network-path': `データを置く場所が、このパソコンの中ではありません。ファイルが壊れるおそれがあるため、開きません。${KEPT}このパソコンのフォルダーを選んでください。`,
  'data/foreign': `このファイルは計画簿のデータではありません。${KEPT}データの場所を確かめてください。`,
  'data/newer': ({ version, known }) =>
    `このデータは、新しい版の計画簿で作られています（データの版 ${String(version)}、この計画簿が読める版 ${String(known)}）。${KEPT}新しい版の計画簿で開いてください。`,
  'data/damaged': `データのファイルが壊れているため、開けません。ファイルには手を加えていません。控えのファイルに戻すか、情報部門に相談してください。`,
  'data/disk-full': `ディスクの空きが足りないため、書き込めませんでした。前の内容は無事です。不要なファイルを片付けてから、もう一度行ってください。`,
  'data/read-only': `データの場所に書き込めません。${KEPT}フォルダーが読み取り専用になっていないか、情報部門に確かめてください。`,
  'data/io-error': `ディスクの読み書きに失敗しました。保存済みの内容は無事です。ディスクを確かめてから、もう一度行ってください。`,
  'data/in-use': `ほかの計画簿がデータを使っています。${KEPT}そちらを閉じてから、もう一度行ってください。`,
  'data/samples-present': `見本の計画は、もう入っています。${KEPT}計画の一覧から開いてください。`,

  'plan/not-found': `その計画は、このデータにありません。${KEPT}計画の一覧から選び直してください。`,
  'plan/record-not-found': `その欄は、もうありません。${KEPT}計画を開き直してください。`,
  'plan/stale': `見ている間に、この欄がほかで書き換えられました。書き込んでいません。今の内容を確かめてから、もう一度書いてください。`,
  'plan/unchanged': `前と同じ内容なので、書き換えるものはありません。${KEPT}変えるときは、違う内容を書いてください。`,
  'plan/nothing-to-undo': `これより前には戻せません。計画を作った時、または取り込んだ時の状態です。${KEPT}そのまま続けられます。`,
  'plan/nothing-to-redo': `やり直す操作はありません。${KEPT}そのまま続けられます。`,
  'plan/no-such-moment': `その時には、この計画はまだこのデータにありませんでした。${KEPT}操作の一覧から、開ける時点を選んでください。`,
  'plan/edition-not-kept': `この版は計画といっしょに入ってきたもので、版を確定した時の状態はこのデータにありません。${KEPT}その版のファイルを持っていれば、取り込んで比べてください。`,
  'plan/is-part': `この計画は、事務局の計画の一部として受け取ったものです。${KEPT}ほかの課へは、事務局から配ってもらってください。`,
  'plan/outside-scope': ({ why, writable }) =>
    `${OUTSIDE_SCOPE[why](writable)}書き込んでいません。直す必要があるときは、事務局に伝えてください。`,
  'plan/not-one-plan': `ファイルの中の計画が1つではありません。${NOT_TAKEN}${SEND_AGAIN}`,
  'plan/duplicate-record': `ファイルの中に、同じ番号の項目が2つあります。${NOT_TAKEN}${SEND_AGAIN}`,
  'plan/duplicate-cell': `ファイルの中に、同じ欄の値が2つあります。${NOT_TAKEN}${SEND_AGAIN}`,
  'plan/circular-reference': ({ field }) =>
    `つながりが一回りして、自分に戻っています（${field}）。書き込んでいません。内容を確かめてください。`,
  'plan/still-referred': ({ type }) =>
    `ほかの項目から使われているため消せません（${recordWord(type)}）。書き込んでいません。使っている項目を先に直してください。`,
  'plan/dangling-reference': ({ field }) =>
    `つながりの先がない項目があります（${field}）。書き込んでいません。内容を確かめてください。`,

  'cell/unknown-word': ({ text, words }) =>
    `「${text}」はこの欄に書ける言葉ではありません。書き込んでいません。${
      words.length === 0 ? '台帳にある名称' : words.map((word) => `「${word}」`).join('')
    }のどれかを書いてください。`,
  'record/malformed': `項目の形が決まりに合いません。書き込んでいません。内容を確かめて、書き直してください。`,
  'record/unknown-field': ({ field }) =>
    `「${field}」という欄はありません。書き込んでいません。欄の名前を確かめてください。`,
  'record/missing-field': ({ field }) => `「${field}」の欄が足りません。書き込んでいません。その欄を補ってください。`,
  'record/invalid-field': ({ field }) =>
    `「${field}」の欄に入れられない内容です。書き込んでいません。内容を確かめて、書き直してください。`,
  'record/text-too-long': ({ length, limit }) =>
    `文字が多すぎます（${length.toLocaleString('ja-JP')}字。この欄は${limit.toLocaleString('ja-JP')}字まで）。前の内容は無事です。短くしてから、もう一度書いてください。`,

  'digits/not-hexadecimal': ({ character }) =>
    `照合番号は 0～9 と a～f だけです（「${character}」があります）。データはそのままです。紙のいちばん下の「照合」の後の番号を、もう一度見て入れてください。`,
  'digits/too-few': ({ count }) =>
    `照合番号が短すぎます（${String(count)}桁）。データはそのままです。紙のいちばん下の「照合」の後の番号を、6桁以上入れてください。`,
  'digits/too-many': ({ count }) =>
    `照合番号が長すぎます（${String(count)}桁）。データはそのままです。紙のいちばん下の「照合」の後の番号だけを入れてください。`,

  'period/unreadable': ({ text }) =>
    `「${text}」を時期として読み取れません。書き込んでいません。令和7年度、R7、2025年度のように書いてください。`,
  'period/year-missing': ({ text }) =>
    `「${text}」が何年度のことか分かりません。書き込んでいません。年度を添えて書いてください。`,
  'period/unknown-era': ({ era }) =>
    `「${era}」という元号を知りません。書き込んでいません。令和・平成・昭和などの元号か、西暦で書いてください。`,
  'period/era-year-out-of-range': ({ era, eraYear, year }) =>
    `${era}${String(eraYear)}年はありません（続けて数えると${String(year)}年）。書き込んでいません。年を確かめてください。`,
  'period/contradiction': ({ year, otherYear }) =>
    `和暦と西暦が違う年を指しています（${String(year)}年と${String(otherYear)}年）。書き込んでいません。どちらかに直してください。`,
  'period/reversed': ({ text }) =>
    `「${text}」は、終わりが始まりより前です。書き込んでいません。順を確かめてください。`,

  'file/not-found': `ファイルが見つかりません。${KEPT}もう一度選んでください。`,
  'file/too-large': `選んだファイルは32MBを超えていて、交換ファイルではありません。${NOT_TAKEN}選んだファイルを確かめてください。`,
  'file/cannot-write': `その場所にファイルを書き出せませんでした。${KEPT}ほかの場所を選んでください。`,

  'import/same': `この計画は、もう同じ内容で入っています。${NOT_TAKEN}計画の一覧から開いてください。`,
  'import/older': `このファイルの内容は、今の計画にすべて入っています。今の計画の方が新しいものです。${NOT_TAKEN}今の計画をそのまま使ってください。`,
  'import/outside-scope': `この回答は、課に渡した範囲の外を書き換えています。${NOT_TAKEN}課に、渡した用紙にだけ書いて送り直してもらってください。前にもっと広い範囲を渡していたときは、その範囲をもう一度渡してください。`,
  'import/unknown-base': `計画の一部だけをやり取りしていますが、その元になった計画の版が、ファイルとこのデータで合いません。${NOT_TAKEN}用紙を配った所の計画を先に取り込むか、最新の計画から用紙を配り直してもらってください。`,
  'import/not-a-plan': `このファイルには、取り込める計画が入っていません。${NOT_TAKEN}送り主に確かめてください。`,
  'import/roster': `名簿のファイルです。${NOT_TAKEN}「鍵と名簿」の「名簿を取り込む」で取り込んでください。`,
  'import/other-town': `同じ番号の計画が、別の団体のものとしてこのデータに入っています。${NOT_TAKEN}ファイルを取り違えていないか、送り主に確かめてください。`,
  'import/unsound-past': `ファイルの中の変更の記録が壊れているか、書き換えられています。${NOT_TAKEN}${SEND_AGAIN}`,
  'import/no-whole-plan': `ファイルの中の変更の記録どおりにすると、計画の形が崩れます（計画の名前や、つながりの先がなくなるなど）。${NOT_TAKEN}今の計画はそのままです。送り主に、計画を開いて「点検」で確かめてから、もう一度書き出してもらってください。`,

  'conflict/not-found': `この食い違いは、もう決まっています。${KEPT}食い違いの一覧を開き直してください。`,
  'conflict/no-such-choice': `その内容では、食い違いを決められません。${KEPT}並んだ内容のどれかを選ぶか、欄に書ける内容を書いてください。`,
  'approval/not-submitted': `今の計画は、署名して出された時の内容と違います。署名していません。${KEPT}担当者が署名したファイルを取り込んでから、もう一度開いてください。`,
  'approval/open-conflicts': ({ count }) =>
    `決まっていない食い違いが${String(count)}件あります。署名していません。${KEPT}食い違いを解決して、担当者がもう一度署名してから承認してください。`,
  'approval/own-signature': `この鍵は、この提出にもう署名しています。自分の署名には答えられません。${KEPT}別の人の鍵を選んでください。`,
  'approval/no-remark': `伝える意見がまだありません。署名していません。${KEPT}用紙の欄を選んで意見を書いてから、もう一度行ってください。`,
  'approval/not-an-answer': `このファイルは、提出への返事ではありません。${NOT_TAKEN}送り主に確かめてください。`,
  'approval/unknown-subject': `この返事が指す提出は、このデータから出されたものではありません。${NOT_TAKEN}提出した計画の入っているパソコンで取り込むか、送り主に確かめてください。`,
  'approval/same': `この返事は、もう取り込んであります。${NOT_TAKEN}そのまま続けられます。`,

  'key/passphrase-too-short': ({ minimum }) =>
    `合言葉が${String(minimum)}文字より短いため、鍵は作っていません。もっと長い合言葉を入れてください。`,
  'key/wrong-passphrase': `合言葉が違います。書き出していません。もう一度入れてください。`,
  'key/damaged': `鍵のファイルが壊れています。計画のデータは無事です。控えの鍵に戻すか、新しい鍵を作ってください。`,
  'key/not-found': `署名の鍵が見つかりません。計画のデータは無事です。鍵を作るか、使う鍵を選んでください。`,
  'key/exists': `この鍵は、もうこのパソコンにあります。鍵はそのままです。合言葉を変えるときは「合言葉を変える」を使ってください。`,
  'key/weak': `この鍵は、だれの署名でも本物に見えてしまう危ない鍵です。${ROSTER_KEPT}持ち主に鍵を作り直してもらってください。`,
  'key/not-a-public-key': `公開鍵のファイルではありません。${ROSTER_KEPT}持ち主に、計画簿の「鍵と名簿」で公開鍵のファイルを書き出してもらってください。`,

  'fingerprint/not-a-number': `番号に、数字でない文字があります。${KEPT}空白や「-」を除いて、30桁の数字だけを入れてください。`,
  'fingerprint/wrong-length': ({ count }) =>
    `番号は30桁です（今は${String(count)}桁）。${KEPT}鍵の持ち主に電話などで聞いて、もう一度入れてください。`,

  'roster/none': `まだ名簿がありません。${KEPT}名簿を作るか、ほかの部署の名簿を取り込んでください。`,
  'roster/exists': `もう名簿があります。${ROSTER_KEPT}鍵をすべて失って作り直すときは、その理由を書いてください。`,
  'roster/not-a-roster': `名簿のファイルではありません。${ROSTER_KEPT}選んだファイルを確かめてください。`,
  'roster/not-a-root': `名簿を変えられるのは、根の鍵だけです。${ROSTER_KEPT}名簿の「根の鍵」を持つ人に頼んでください。`,
  'roster/signed-already': `この鍵では、もうこの名簿に署名してあります。${ROSTER_KEPT}ほかの根の鍵を持つ人に、ファイルを渡してください。`,
  'roster/same': `この名簿は、もう取り込んであります。${ROSTER_KEPT}このまま続けられます。`,
  'roster/rollback': ({ held, offered }) =>
    `古い名簿です（第${String(offered)}版。今は第${String(held)}版）。${ROSTER_KEPT}送り主に、新しい名簿を送ってもらってください。`,
  'roster/fork': ({ version }) =>
    `今と同じ第${String(version)}版で、中身の違う名簿です。${ROSTER_KEPT}同じ番号の名簿が二つ作られています。根の鍵を持つ人に電話などで確かめてください。`,
  'roster/too-few-signatures': ({ needed, given }) =>
    `根の鍵の署名が足りません（${String(needed)}人のうち${String(given)}人）。${ROSTER_KEPT}残りの根の鍵を持つ人に署名してもらってください。`,
  'roster/other-roots': `今の名簿の根の鍵で署名されていません。${ROSTER_KEPT}根が変わったと聞いているときだけ、新しい根の鍵の30桁の番号と理由を入れてください。`,
  'roster/digits-needed': `はじめて取り込む名簿です。まだ取り込んでいません。根の鍵の30桁の番号を、送り主に電話などで聞いて入れてください。`,
  'roster/wrong-digits': `30桁の番号が、このファイルの鍵と違います。${ROSTER_KEPT}番号を聞き直しても違うときは、偽のファイルかもしれません。使わないでください。`,
  'roster/lifetime': `名簿の期限が長すぎます（発行から400日まで）。${ROSTER_KEPT}送り主に作り直してもらってください。`,
  'roster/revocation-lost': ({ holder }) =>
    `失効した鍵（${holder}）を、また使えるようにする名簿です。${ROSTER_KEPT}根の鍵を持つ人に電話などで確かめてください。`,
  'roster/expired': ({ expiresOn }) =>
    `名簿の期限（${writeDay(expiresOn, 'era')}）が過ぎています。${KEPT}根の鍵を持つ人に期限を延ばしてもらうか、記録に残す理由を書いて続けてください。`,
  'roster/listed-already': ({ holder }) =>
    `この鍵は、もう名簿にあります（${holder}）。${ROSTER_KEPT}職や期間を変えるときは、その行の「変える」を使ってください。`,
  'roster/no-such-entry': `その鍵は名簿にありません。${ROSTER_KEPT}名簿を開き直してください。`,
  'roster/revoked-already': ({ holder }) =>
    `この鍵（${holder}）は、もう失効しています。${ROSTER_KEPT}新しい鍵を作って登録してください。`,
  'roster/still-root': ({ holder }) =>
    `この鍵（${holder}）は名簿の根の鍵です。${ROSTER_KEPT}先に「根の鍵を替える」で外してから、失効させてください。`,
  'roster/days': `終わりの日が、始まりの日より前です。${ROSTER_KEPT}日付を確かめてください。`,
  'roster/too-many-roots': ({ most }) => `根の鍵は${String(most)}つまでです。${ROSTER_KEPT}選ぶ鍵を減らしてください。`,
  'roster/too-many-signatures': ({ needed, most }) =>
    `署名が${String(needed)}人分要りますが、名簿のファイルに付けられる署名は${String(most)}人分までです。${ROSTER_KEPT}今の根の鍵を多く残すか、署名の要る人数を減らして、何回かに分けて替えてください。`,
  'roster/may-not-sign': ({ verdict, act }) =>
    `${MAY_NOT_SIGN[verdict]}（${signingWords[act]}）。受け取った側で断られるため、署名していません。${KEPT}名簿に登録された、その役割の人の鍵を選んでください。`,
  'roster/threshold': `署名の要る人数が、根の鍵の数に合いません。${ROSTER_KEPT}人数を、1から根の鍵の数までにしてください。`,

  'paper/no-printer': `PDFを作るためのブラウザー（Chromium・Chrome・Edge）が見つかりません。計画のデータは無事です。どれかを入れてから、もう一度行ってください。`,
  'paper/failed': `PDFを作れませんでした。計画のデータは無事です。もう一度行ってください。`,
  'paper/no-such-sheet': `その用紙は、この計画にありません。計画のデータは無事です。番号を確かめてください。`,
  'paper/nothing-to-print': `当てはまる個票が1枚もありません。計画のデータは無事です。課・施策などの条件を変えて、もう一度行ってください。`,
  'paper/stopped': `印刷を中止しました。計画のデータは無事です。印刷するときは、もう一度「紙面を作る」を押してください。`,

  'cipher/passphrase-too-short': ({ minimum }) =>
    `合言葉が${String(minimum)}文字より短いため、ファイルを閉じていません。${KEPT}もっと長い合言葉を入れてください。`,
  'cipher/wrong-passphrase': `合言葉が違うため、ファイルを開けません。${NOT_TAKEN}合言葉をもう一度入れるか、送り主に確かめてください。`,
  'cipher/damaged': `合言葉で閉じたファイルが、途中で壊れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'cipher/other-lock': `計画簿が開けない閉じ方のファイルです（鍵で閉じたものか、開くのに時間がかかりすぎるもの）。${NOT_TAKEN}送り主に、計画簿の合言葉で閉じて送ってもらってください。`,
  'cipher/too-large': `合言葉で閉じるには大きすぎるファイルです（閉じた後で32MBまで）。${KEPT}閉じないで渡すか、課や施策で分けて渡してください。`,

  'handout/empty': ({ words }) =>
    `「${words}」には、渡す事業がありません。書き出していません。担当課の付け方を確かめるか、ほかの課を選んでください。`,

  'ledger/not-found': `持出・受領簿に、その行はありません。${KEPT}一覧から選び直してください。`,
  'ledger/incomplete': ({ fields }) =>
    `この団体の決まりで要る「${fields.map((field) => ledgerFieldWords[field]).join('」「')}」が書かれていません。${KEPT}書いてから、もう一度行ってください。`,

  'gate/refused': `この操作は受け付けられません。${KEPT}計画簿を開き直してください。`,
  internal: ({ reference }) =>
    `思いがけないことが起きて、操作を終えられませんでした。保存済みの内容は無事です。続くときは、番号 ${reference} を情報部門に伝えてください。`,

  'bundle/too-large': `ファイルが大きすぎます（交換ファイルは32MBまで）。${NOT_TAKEN}選んだファイルを確かめてください。`,
  'bundle/empty': `ファイルが空です。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/utf-16': `文字コードがUTF-16に変えられています。${NOT_TAKEN}途中で「Unicode」として保存し直さずに、${SEND_AGAIN}`,
  'bundle/zip': `圧縮されたファイル（zip）です。${NOT_TAKEN}中のファイルを取り出してから選んでください。`,
  'bundle/html': `交換ファイルではなく、ウェブページの内容です。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/locked': `合言葉で閉じたファイルです。${NOT_TAKEN}送り主から聞いた合言葉を入れて開いてください。`,
  'bundle/key': `署名の鍵のファイルです。${NOT_TAKEN}鍵の持ち主が、「鍵と名簿」の「復旧用のファイルから戻す」で取り込んでください。`,
  'bundle/public-key': `公開鍵のファイルです。${NOT_TAKEN}名簿の根の鍵を持つ人が、「鍵と名簿」の「鍵を登録する」で登録してください。`,
  'bundle/other-text': `計画簿の交換ファイルではありません。${NOT_TAKEN}選んだファイルを確かめてください。`,
  'bundle/not-utf-8': `文字コードが変えられているか、ファイルが壊れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/truncated': `ファイルが途中で切れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/hard-wrapped': `途中で改行が入れられて、文字列が切れています。${NOT_TAKEN}本文に貼らずに添付ファイルとして、${SEND_AGAIN}`,
  'bundle/damaged-text': `ファイルの文字が壊れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/unsafe-json': `ファイルの書き方が決まりに合わず、安全に読めません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/unsigned': `だれの署名もありません。${NOT_TAKEN}送り主に、署名を付けてもう一度送ってもらってください。`,
  'bundle/envelope-shape': `交換ファイルの形が決まりに合いません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/base64url': `ファイルの中の符号が壊れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/header-shape': `署名の書き方が決まりに合いません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/unknown-key': `署名した鍵が分かりません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/weak-key': `署名に、安全でない鍵が使われています。${NOT_TAKEN}送り主に鍵を作り直してもらってください。`,
  'bundle/signature-mismatch': `署名と内容が合いません。署名の後で内容が変わっています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/duplicate-signer': `同じ鍵の署名が2つあります。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/no-author': `担当者の署名がありません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/several-authors': `担当者の署名が2つ以上あります。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/wrong-reference': `承認や差戻しの署名が、このファイルの担当者署名を指していません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/act-not-allowed': `この種類のファイルにはできない署名があります。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/revoked-signer': `失効した鍵で署名されています。書かれた日付にかかわらず受け取れません。${NOT_TAKEN}送り主に電話などで確かめ、新しい鍵で署名し直してもらってください。`,
  'bundle/role-not-allowed': `署名した人の役割か団体では、この計画に対するこの署名（担当者署名・承認・差戻し・受理）はできません。${NOT_TAKEN}送り主に、名簿のどの人が署名したか確かめてください。`,
  'bundle/payload-unreadable': `内容を読み取れません。署名の後で内容が変わったか、壊れています。${NOT_TAKEN}${SEND_AGAIN}`,
  'bundle/not-canonical': `内容の並べ方が決まりと違います。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/newer-format': `新しい版の計画簿で作られたファイルです。${NOT_TAKEN}新しい版の計画簿で開いてください。`,
  'bundle/payload-shape': `内容の形が決まりに合いません。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/issuer-mismatch': `発行者の鍵と署名の鍵が違います。${NOT_TAKEN}送り主に確かめてください。`,
  'bundle/payload-contradiction': `内容に食い違いがあります。${NOT_TAKEN}送り主に確かめてください。`,
}

export const errorCodes = Object.keys(sentences) as readonly ErrorCode[]

/** The sentence for an error, as it stands on the screen and on the command line. */
export function errorSentence(error: AppError): string {
  const sentence = sentences[error.code] as string | ((given: AppError) => string)
  return typeof sentence === 'string' ? sentence : sentence(error)
}
