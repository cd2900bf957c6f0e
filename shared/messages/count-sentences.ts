/** What is known of the rows that count into a value, as `countInventory` gives it; `raw` is what is written there. */
type Counted = {
  readonly place: string
  readonly lists: number
  readonly all: { readonly counted: number; readonly undated: number; readonly later: number }
  readonly raw: string | null
  readonly written: number | null
  readonly agrees: boolean | null
}

/** How many rows a list has. */
export function rowCountSentence(rows: number, subRows: number): string {
  const more = subRows === 0 ? '' : `（ほかに内訳の行が ${String(subRows)} 件）`
  return `この一覧の行は ${String(rows)} 件${more}です。`
}

/** How many rows count into a value of an indicator, and whether they come to what is written there. */
export function countSentences(count: Counted): readonly string[] {
  const { place, lists, all } = count
  const whose = lists === 1 ? 'この一覧の' : `${String(lists)} つの一覧を合わせて`
  const others = [
    all.undated === 0 ? '' : `年度の書かれていない行が ${String(all.undated)} 件`,
    all.later === 0 ? '' : `もっと後か、時期の決まらない行が ${String(all.later)} 件`,
  ].filter(Boolean)
  const more = others.length === 0 ? '' : `（ほかに、${others.join('、')}）`
  return [`${place}には、${whose} ${String(all.counted)} 件を数えます${more}。`, comparison(count)]
}

function comparison({ all, raw, written, agrees }: Counted): string {
  if (raw === null) return '指標のその欄には、まだ何も書かれていません。'
  const said = `指標には「${raw}」と書かれてい`
  if (written === null || agrees === null) return `${said}て、件数とは比べられません。`
  if (agrees && all.counted === written) return `${said}て、合っています。`
  if (agrees) return `${said}て、年度の書かれていない行を入れると合います。`
  return all.counted > written
    ? `${said}ますが、一覧のほうが ${String(all.counted - written)} 件多くなっています。`
    : `${said}ますが、一覧では ${String(written - all.counted - all.undated)} 件足りません。`
}

type SaidCount = { readonly words: readonly string[]; readonly lists: readonly string[]; readonly counted: number }

/** What a text says of the number of rows, and how many there are. */
export function saidCountSentence({ words, lists, counted }: SaidCount): string {
  const quoted = (texts: readonly string[], joint: string) => texts.map((text) => `「${text}」`).join(joint)
  const sum = lists.length === 1 ? '' : '合わせて'
  return `本文には${quoted(words, 'や')}とありますが、一覧の${quoted(lists, 'と')}は${sum} ${String(counted)} 件です。`
}
