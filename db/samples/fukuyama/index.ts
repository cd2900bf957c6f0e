import { writeBodies } from '../body-tree.ts'
import type { SampleWriter } from '../sample-writer.ts'
import { fukuyamaBodies } from './bodies.ts'
import { writeAnnexes } from './annexes.ts'
import { writeChapters } from './chapters.ts'
import { writeMeasures } from './measures.ts'
import { writePlan } from './plan.ts'
import { policy1Cards } from './policy-1-cards.ts'
import { policy2Cards } from './policy-2-cards.ts'
import { policy3Cards } from './policy-3-cards.ts'
import { writeProjectCards } from './project-card.ts'
import { writeRoadmap } from './roadmap.ts'

/** Writes 福山市 行政版デジタル化実行計画【第1.0版】 (2021-11), main volume and 別冊「個別事業編」. */
export function writeFukuyama(writer: SampleWriter): void {
  writePlan(writer)
  const measureIds = writeMeasures(writer)
  writeProjectCards(writer, measureIds, [...policy1Cards, ...policy2Cards, ...policy3Cards])
  writeRoadmap(writer, measureIds)
  writeChapters(writer)
  writeAnnexes(writer)
  writeBodies(writer, fukuyamaBodies)
  writer.write('paperSetup', 'paper', { preset: 'fukuyama' })
}
