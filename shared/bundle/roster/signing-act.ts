/** What somebody can sign about a plan: as its author, in answer to that, or as author of remarks alone. */
export const signingActs = ['author', 'approve', 'return', 'accept', 'remark'] as const
export type SigningAct = (typeof signingActs)[number]
