/** What the right pane says of the ※ of a cell. */
export const noteText = {
  title: '注（※）',
  none: 'この欄に注はありません。',
  textOf: (mark: string) => `${mark} の文`,
  counted: '※（番号は自動）',
  remove: (mark: string) => `${mark} をこの欄から外す`,
  newNote: '新しい注',
  newHint: '番号は、用紙の上から順に自動で付きます。',
  add: '注を付ける',
  existing: 'ほかの注をこの欄にも付ける',
  choose: '（選ばない）',
  added: '注を付けました。',
  linked: '注をこの欄にも付けました。',
  removed: '注をこの欄から外しました。注の文は「注の一覧」に残っています。',
} as const
