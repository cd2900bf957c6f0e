import { administration } from './administration.ts'
import { citizenServices } from './citizen-services.ts'
import { organisation } from './organisation.ts'
import { regionalSociety } from './regional-society.ts'
import { security } from './security.ts'
import type { Sheet } from './sheet.ts'

type Measure = { readonly number: string; readonly title: string; readonly sheets: readonly Sheet[] }

/** The five 重点取組事項 with their sheets. */
export const measures: readonly Measure[] = [
  { number: '1', title: '行政サービスをより便利に', sheets: citizenServices },
  { number: '2', title: '行政機能の高度化・効率化', sheets: administration },
  { number: '3', title: '組織体の変革', sheets: organisation },
  { number: '4', title: '多様なライフスタイルに寄り添える地域社会の実現', sheets: regionalSociety },
  { number: '5', title: 'デジタル化の進展に合わせた厳格なセキュリティ対策', sheets: security },
]
