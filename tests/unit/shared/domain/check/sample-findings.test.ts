import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/domain/check/findings-of.ts'
import { findingSentence } from '#shared/messages/finding-sentences.ts'
import { sampleModels, type Town } from '../../../../helpers/sample-models.ts'
import { sampleFindings } from './sample-findings.ts'

describe('findingsOf', () => {
  it.each(Object.keys(sampleFindings) as Town[])(
    'finds in the plan of %s what was looked up there, and nothing else',
    (town) => {
      const model = sampleModels[town]
      const said = findingsOf(model).map(
        (finding) =>
          `${finding.severity} ${finding.rule}: ${findingSentence(finding, model.plan.fields.calendar).what}`,
      )
      expect(said).toEqual(sampleFindings[town])
    },
  )
})
