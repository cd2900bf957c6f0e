import { namedCharacters } from './named-characters.ts'
import { matchesOf, type Span } from './matches-of.ts'

/** Elements that programs write into a text that is copied; ＜A＞ or <参考> is nothing of the kind. */
const ELEMENTS =
  'a|b|big|blockquote|body|br|center|code|col|colgroup|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|ins|li|link|meta|o:p|ol|p|pre|rp|rt|ruby|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul|w:\\w+|x:\\w+'
/** A tag or a comment of HTML. */
export const TAG = new RegExp(`<!--[^]*?-->|<!doctype[^<>]*>|</?(?:${ELEMENTS})(?:\\s[^<>]*)?\\s*/?>`, 'gi')
const NAMED = new RegExp(`&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|${[...namedCharacters.keys()].join('|')});`, 'gi')

/** Tags, comments and entities of HTML. */
export function markupIn(text: string): readonly Span[] {
  const tags = matchesOf(text, TAG)
  const entities = matchesOf(text, NAMED).filter(({ from }) => !tags.some((tag) => tag.from < from && from < tag.to))
  return [...tags, ...entities]
}
