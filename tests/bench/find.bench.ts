import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findTexts } from '#shared/domain/search/find-texts.ts'
import { placeOfText } from '#shared/sheets/places/locate.ts'
import { compare } from './compare.ts'
import { buildGeneratedPlan } from './generated-plan.ts'
import { report } from './report.ts'

/** As many as the panel shows. */
const SHOWN = 200
const queries = ['防災', 'オンライン 申請', 'ｼｽﾃﾑ導入', '1', '見つからない言葉'] as const
const records = buildGeneratedPlan(1_000)
const json = JSON.stringify(records)
const model = createPlanModel(records)

for (const query of queries) {
  const find = () => findTexts(model, query, SHOWN).hits.map((hit) => placeOfText(model, hit))
  const [parsed, found] = await compare([{ run: () => JSON.parse(json) as unknown }, { run: find }], {
    count: 15,
    warmUp: 3,
    isCleared: true,
  })
  report({
    operation: `find 「${query}」 in a plan of 1,000 projects, with the places of what is shown`,
    ours: found,
    floor: { name: 'JSON.parse of the plan', samples: parsed },
    goal: 0.5,
  })
}

/** Plans that were not searched before, one for each run. */
const COUNT = 12
const fresh = Array.from({ length: COUNT }, () => createPlanModel(JSON.parse(json) as typeof records))
const [parsed, first] = await compare(
  [{ run: () => JSON.parse(json) as unknown }, { run: () => findTexts(fresh.pop() ?? model, queries[0], SHOWN) }],
  { count: COUNT - 2, warmUp: 2, isCleared: true },
)
report({
  operation: 'the first search in a plan of 1,000 projects, which folds all of its texts',
  ours: first,
  floor: { name: 'JSON.parse of the plan', samples: parsed },
  goal: 3,
})
