import gothicUrl from '../../node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf?url'
import minchoUrl from '../../node_modules/@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf?url'
import notoUrl from '../../node_modules/@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url'
import symbolsUrl from '../../node_modules/@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf?url'
import { readFontCoverage, type FontCoverage } from '#shared/paper/font-coverage.ts'
import type { PaperFace } from '#shared/paper/page-setup.ts'
import { drawnCharacters, lackingIn } from '#shared/paper/unprintable.ts'

/** One of the families of `fonts.css`. Its weights have the same characters, so that one of them tells what it lacks. */
type Family = { readonly name: string; readonly url: string }

const GOTHIC: Family = { name: 'BIZ UDPGothic', url: gothicUrl }
const MINCHO: Family = { name: 'BIZ UDPMincho', url: minchoUrl }
const FALLBACKS: readonly Family[] = [
  { name: 'Noto Sans JP', url: notoUrl },
  { name: 'Noto Sans Symbols 2', url: symbolsUrl },
]

/**
 * Loads the families that these texts need on pages set in `face`, and no other: each is megabytes. The browser asks one after the other for what those before it
 * lack, also for what none of them has, and shows no text at all while it waits for one. Gives the characters that none of them has; these would come from whatever
 * font the machine has, or from none.
 */
export async function loadPageFonts(texts: Iterable<string>, face: PaperFace): Promise<ReadonlySet<string>> {
  const own = face === 'mincho' ? MINCHO : GOTHIC
  const loading = [loadFace(face)]
  let lacking = lackingIn(drawnCharacters(texts), await coverageOf(own))
  for (const family of FALLBACKS) {
    if (lacking.size === 0) break
    loading.push(loadFamily(family))
    lacking = lackingIn(lacking, await coverageOf(family))
  }
  await Promise.all(loading)
  return lacking
}

/** Loads what pages set in this face are mostly drawn with: enough to measure how long they are. */
export async function loadFace(face: PaperFace): Promise<void> {
  await Promise.all((face === 'mincho' ? [MINCHO, GOTHIC] : [GOTHIC]).map(loadFamily))
}

async function coverageOf({ url }: Family): Promise<FontCoverage> {
  // oxlint-disable-next-line no-restricted-globals -- a file of the program itself
  const file = await fetch(url)
  return readFontCoverage(new DataView(await file.arrayBuffer()))
}

async function loadFamily({ name }: Family): Promise<void> {
  const faces = [...document.fonts].filter(({ family }) => family.replaceAll(/["']/g, '') === name)
  await Promise.all(faces.map((each) => each.load()))
}
