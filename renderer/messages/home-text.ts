export const homeText = {
  title: '計画の一覧',
  lead: 'このファイルに入っている計画です。名前を押すと開きます。',
  columns: { municipality: '団体', title: '計画名', period: '期間', edition: '版', standing: '状態' },
  take: '取り込む',
  trust: '鍵と名簿',
} as const
