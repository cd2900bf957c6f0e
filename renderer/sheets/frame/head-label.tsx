/** A label that takes a second line before its brackets or after a middle dot, if it has to: 令和5年度 / (前期), 背景・課題・ / 必要性. */
export function HeadLabel({ text }: { readonly text: string }) {
  return text.split(/(?=[(（])|(?<=・)/u).map((piece) => (
    <span key={piece} className="head-piece">
      {piece}
    </span>
  ))
}
