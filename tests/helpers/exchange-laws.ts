/** The laws of exchange that a history can break. */
export const laws = [
  'importing twice is once',
  'the order of imports does not matter',
  'no value is lost unseen',
  'merge is symmetric',
  'merging with the base changes nothing',
  'different fields never conflict',
  'the same field with different values conflicts exactly once',
  'a settled conflict never returns',
  'delete against edit is never silent',
  'after full exchange all replicas agree',
  'an approval never survives a change',
  'shifting a clock by ten years changes nothing but printed dates',
  'a merged plan is whole',
  'open conflicts are those that the revisions tell',
  'every revision is sound',
  'a plan is what its revisions come to',
  'an answer changes nothing outside of its part',
  'an answer that keeps to its part is taken',
  'a part comes to say what the whole plan says of it',
] as const
export type Law = (typeof laws)[number]
export type Breach = { readonly law: Law; readonly seed: number; readonly what: string }
