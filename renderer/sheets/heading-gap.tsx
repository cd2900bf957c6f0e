/** A blank that is drawn between the number and the name of a heading, so that the outline of a PDF, which takes what is drawn, parts them. */
export function HeadingGap() {
  return <span className="heading-gap"> </span>
}
