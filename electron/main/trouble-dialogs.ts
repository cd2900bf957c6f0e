import { dialog } from 'electron'

/** Says that the host has ended, and asks what to do next. */
export async function askAfterCrash(): Promise<'restart' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: '計画簿',
    message: '計画簿の処理が止まりました。',
    detail: '画面に「保存しました」と出た入力は、ファイルに残っています。起動し直すと続きから作業できます。',
    buttons: ['起動し直す', '終了する'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? 'restart' : 'quit'
}

/** Says that the page has ended; it is opened again when the officer has read this. */
export async function tellPageCrash(): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: '計画簿',
    message: '計画簿の画面が止まりました。',
    detail: '保存済みの入力は、ファイルに残っています。画面を開き直します。',
    buttons: ['開き直す'],
    noLink: true,
  })
}

/** Says that the program could not even open its window. */
export function tellStartFailure(): void {
  dialog.showErrorBox(
    '計画簿を起動できません',
    '計画簿のファイルは変わっていません。計画簿のフォルダーを入れ直しても起動できないときは、情報システムの担当者に知らせてください。',
  )
}
