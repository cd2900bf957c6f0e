/** A piece of HTML: a tag by its lower-case name with its attributes as they stand, or a text between two tags. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** Comments, among them Word's conditional ones, and declarations; then tags; then text. A lone < is text. */
const PIECE =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|([^<]+|<)/gi

/** Elements whose content is no text, up to their end. */
const RAW = /<(style|script|title|xml|svg|math|template)\b[^>]*>[^]*?<\/\1\s*>/gi

/** HTML piece by piece, without comments and what office programs hide in it. Anything is read, well formed or not. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  for (const [, closed, opened, attributes = '', text] of html.replace(RAW, '').matchAll(PIECE)) {
    if (text !== undefined) yield { kind: 'text', text }
    else if (closed !== undefined) yield { kind: 'close', name: closed.toLowerCase() }
    else if (opened !== undefined) yield { kind: 'open', name: opened.toLowerCase(), attributes }
  }
}

/** The content of an attribute; '' where it is not there. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}
