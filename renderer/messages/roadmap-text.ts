export const roadmapText = { rows: '方針と施策' } as const
