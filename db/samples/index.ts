import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { writeFukuyama } from './fukuyama/index.ts'
import { writeIzunokuni } from './izunokuni/index.ts'
import { writeKawamoto } from './kawamoto/index.ts'
import { writeMishima } from './mishima/index.ts'
import { createSampleWriter, type SampleWriter } from './sample-writer.ts'
import { writeShimada } from './shimada/index.ts'

const samples: ReadonlyArray<readonly [slug: string, write: (writer: SampleWriter) => void]> = [
  ['shimada', writeShimada],
  ['izunokuni', writeIzunokuni],
  ['mishima', writeMishima],
  ['kawamoto', writeKawamoto],
  ['fukuyama', writeFukuyama],
]

/** The records of the five sample plans, a list for each plan. */
export function readSamplePlans(): ReadonlyArray<readonly PlanRecord[]> {
  return samples.map(([slug, write]) => {
    const writer = createSampleWriter(slug)
    write(writer)
    return writer.records()
  })
}
