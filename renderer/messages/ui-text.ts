/** Words of parts that know no plan. */
export const uiText = { close: '閉じる' } as const
