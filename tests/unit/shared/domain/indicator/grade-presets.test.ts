import { describe, expect, it } from 'vitest'
import { addGradeScale } from '#shared/domain/edit/add-grade-scale.ts'
import { fractionOf, over } from '#shared/domain/indicator/fraction.ts'
import { gradePresets } from '#shared/domain/indicator/grade-presets.ts'
import { bandFor, gradeScaleOf, ungradedBand } from '#shared/domain/indicator/grade-scale.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { buildIndicator } from '../../../../helpers/build-indicator.ts'

function scaleFrom(key: string) {
  const preset = gradePresets.find((each) => each.key === key)!
  const { model } = buildIndicator({ bands: [['旧', null]] })
  const scale = gradeScaleOf(model.withChanges(addGradeScale(model, preset, createIds())))!
  return {
    scale,
    at: (percent: string) => bandFor(scale.bands, over(fractionOf(percent), fractionOf('100')))?.fields.label,
  }
}

describe('gradePresets', () => {
  it.each(gradePresets.map(({ key }) => key))('%s becomes the scale that counts, with its grades in order', (key) => {
    const { scale } = scaleFrom(key)
    const preset = gradePresets.find((each) => each.key === key)!
    expect(scale.record.fields).toMatchObject({ name: preset.name, formula: preset.formula, position: 0 })
    expect(scale.bands.map(({ fields }) => fields.label)).toEqual(preset.bands.map(({ label }) => label))
    expect(ungradedBand(scale.bands)).not.toBeNull()
  })

  it.each([
    ['reached', { '100.1': 'A', '100.09': 'B', '100': 'B', '99.99': 'C', '-20': 'C' }],
    ['band-ten', { '100': 'S', '99.9': 'A', '10': 'A', '9.9': 'B', '-10': 'B', '-10.1': 'C', '-999': 'C' }],
    ['prorated', { '100': '順調', '99.9': '概ね順調', '60': '概ね順調', '59.9': '遅れ', '-1': '遅れ' }],
  ])('%s has its edges where they are written', (key, edges) => {
    const { at } = scaleFrom(key)
    expect(Object.fromEntries(Object.keys(edges).map((percent) => [percent, at(percent)]))).toEqual(edges)
  })
})
