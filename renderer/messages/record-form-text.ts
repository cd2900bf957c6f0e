export const recordFormText = {
  title: 'この項目のほかの内容',
  none: '（なし）',
} as const
