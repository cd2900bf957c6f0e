import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'

export const laneText = {
  tag: '行程の名',
  addLane: '＋ 行程を追加',
  actual: '実績',
  /** What an empty column of a lane is, and what typing in it makes. */
  blank: (column: string, { address }: SheetLine, isNewLane: boolean) => {
    const made = address?.kind === 'blank' && address.type === 'bullet' ? '項目を書く' : '線を引く'
    return `${column} ${isNewLane ? '行程を追加して' : ''}${made}`
  },
} as const
