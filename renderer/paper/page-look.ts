import type { CSSProperties } from 'react'
import type { PageSetup } from '#shared/paper/page-setup.ts'

/** How the box of a page looks: its `@page` rule, face and colours by class, its measures as variables that `paper.css` reads. */
export type PageLook = { readonly className: string; readonly style: CSSProperties }

export function pageLook(setup: PageSetup, { isProof }: { readonly isProof: boolean }): PageLook {
  const { size, lie, margins, typeSize, minimumSize, face } = setup
  const paper = `${size.toLowerCase()}-${lie}`
  const measures: Readonly<Record<`--${string}`, string>> = {
    '--margin-top': millimetres(margins.top),
    '--margin-right': millimetres(margins.right),
    '--margin-bottom': millimetres(margins.bottom),
    '--margin-left': millimetres(margins.left),
    '--type-size': points(typeSize),
    '--minimum-type': points(minimumSize),
  }
  return { className: ['paper-page', paper, `is-${face}`, ...(isProof ? ['is-proof'] : [])].join(' '), style: measures }
}

function millimetres(measure: number): string {
  return `${String(measure)}mm`
}

function points(size: number): string {
  return `${String(size)}pt`
}
