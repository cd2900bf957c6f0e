const WHOLE_GROUP = 8

/** A whole digest in groups that two people can read to each other: eight of eight digits, four a line. */
export function digestLines(digest: string): readonly string[] {
  const groups = digest.replace(/^sha256:/, '').match(new RegExp(`.{1,${String(WHOLE_GROUP)}}`, 'g')) ?? []
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')]
}
