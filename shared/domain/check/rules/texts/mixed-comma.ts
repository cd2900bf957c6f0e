import type { PlanModel } from '../../../plan/plan-model.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { around, printedTextsOf, printedTypes } from '../../printed-texts.ts'

const COMMAS = ['、', '，'] as const

/** A plan that writes its commas in two ways: the places with the rarer one. */
export const mixedComma: CheckRule = {
  reads: printedTypes,
  find: (model) => {
    if (!COMMAS.every((mark) => isWritten(model, mark))) return []
    const [ideographic, full] = COMMAS.map((mark) => placesOf(model, mark))
    if (ideographic === undefined || full === undefined) return []
    const isFullRarer = full.length <= ideographic.length
    const rarer = isFullRarer ? full : ideographic
    const [mark, usual] = isFullRarer ? ['，', '、'] : ['、', '，']
    return rarer.map(({ record, field, text }): Finding => {
      const params = { mark, usual, around: around(text, text.indexOf(mark)) }
      return findingAt('mixed-comma', 'hint', { recordId: record.id, field }, params)
    })
  },
}

function isWritten(model: PlanModel, mark: string): boolean {
  return printedTypes.some((type) =>
    model.list(type).some((record) => printedTextsOf(record).some(({ text }) => text.includes(mark))),
  )
}

function placesOf(model: PlanModel, mark: string) {
  return printedTypes
    .flatMap((type) => model.list(type))
    .flatMap((record) => printedTextsOf(record).map(({ field, text }) => ({ record, field, text })))
    .filter(({ text }) => text.includes(mark))
}
