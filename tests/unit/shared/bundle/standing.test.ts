import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { BundleAct } from '#shared/bundle/bundle-format.ts'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import { standingOf, stateOfSubmission, type CountedStatement, type Submission } from '#shared/bundle/standing.ts'
import { addComment, answerComment } from '#shared/domain/comment/comment-acts.ts'
import { setField } from '#shared/domain/edit/set-field.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildRecordId } from '../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { seededRandom } from '../../../helpers/seeded-random.ts'

function said(act: BundleAct, kid: string = act, isValid = true): CountedStatement {
  return { act, kid, isValid }
}

function submission(contentDigest: string, ...acts: readonly CountedStatement[]): Submission {
  return { digest: `${contentDigest} ${acts.map(({ act }) => act).join()}`, contentDigest, statements: acts }
}

function standing(contentDigest: string, submissions: readonly Submission[], openConflicts = 0) {
  return standingOf({ contentDigest, openConflicts }, submissions)
}

describe('stateOfSubmission', () => {
  it.each<[string, readonly CountedStatement[]]>([
    ['draft', []],
    ['author-signed', [said('author')]],
    ['approved', [said('author'), said('approve')]],
    ['accepted', [said('author'), said('approve'), said('accept')]],
    ['returned', [said('author'), said('approve'), said('accept'), said('return')]],
    ['draft', [said('approve')]],
    ['draft', [said('author', 'a', false), said('approve')]],
    ['author-signed', [said('author'), said('approve', 'b', false)]],
    ['author-signed', [said('author'), said('return', 'b', false)]],
    ['author-signed', [said('author', 'a'), said('approve', 'a')]],
    ['author-signed', [said('author', 'a'), said('return', 'a'), said('accept', 'a')]],
    ['draft', [said('roster-root')]],
  ])('is %s by valid statements of others than the author alone: %j', (state, statements) => {
    expect(stateOfSubmission({ statements })).toBe(state)
  })
})

describe('standingOf', () => {
  const approved = submission('a', said('author'), said('approve'))

  it('is that of the newest submission with the same content', () => {
    const again = submission('a', said('author'))
    expect(standing('a', [again, approved])).toEqual({ state: 'author-signed', submission: again.digest, lapsed: null })
    expect(standing('a', [submission('b', said('author')), approved])).toMatchObject({ state: 'approved' })
  })

  it('is a draft that says what it was before, once anything was changed', () => {
    expect(standing('b', [approved])).toEqual({ state: 'draft', submission: null, lapsed: 'approved' })
    const accepted = submission('a', said('author'), said('accept'))
    expect(standing('b', [submission('c', said('author')), accepted])).toMatchObject({ lapsed: 'accepted' })
    expect(standing('b', [submission('a', said('author'), said('return'))])).toMatchObject({ lapsed: null })
  })

  it('is a draft while two offices say it differently', () => {
    expect(standing('a', [approved], 1)).toMatchObject({ state: 'draft', submission: null })
  })

  it('is a draft of which nothing is known before anything was signed', () => {
    expect(standing('a', [])).toEqual({ state: 'draft', submission: null, lapsed: null })
  })
})

describe('an approval', () => {
  const plan = buildPlan('三島')
  const model = createPlanModel(plan.records)
  const digest = (held: PlanModel) => contentDigestOf(held.all(), bundleCrypto)
  const submissions = [submission(digest(model), said('author'), said('approve'))]

  it('is void after each of 10,000 edits, and alive when it is taken back', () => {
    const random = seededRandom(12)
    const cell = { owner: plan.indicator, role: 'actual', position: 0 } as const
    const kept: string[] = []
    for (let round = 0; round < 10_000; round += 1) {
      const text = `文 ${String(round)}`
      const changes = random.pick([
        () => setField(model, plan.fieldValue, { field: 'text', content: text }),
        () => setField(model, plan.project, { field: 'name', content: text }),
        () => setField(model, plan.project, { field: 'sdgs', content: [text] }),
        () => setField(model, plan.planId, { field: 'subtitle', content: text }),
        () => setField(model, plan.municipality, { field: 'name', content: text }),
        () => setField(model, plan.measure, { field: 'number', content: text }),
        () => putValue(model, { ...cell, period: '2025' }, { raw: text, newId: buildRecordId(round) }),
        () => removeRecords(model, [random.pick([plan.bar, plan.noteLink, plan.fieldValue, plan.project])]),
      ])()
      const { state, lapsed } = standing(digest(model.withChanges(changes)), submissions)
      if (state !== 'draft' || lapsed !== 'approved') kept.push(`${String(round)}: ${state}`)
    }
    expect(kept).toEqual([])
    expect(standing(digest(model), submissions)).toMatchObject({ state: 'approved', lapsed: null })
  })

  it('is untouched by remarks and what is answered to them', () => {
    const id = buildRecordId(1)
    const texts = { field: 'text', at: '2026-11-20T07:40:00Z', author: '委員', post: null, text: '分かりにくい。' }
    const remarked = model.withChanges(addComment(model, { id, record: plan.fieldValue, ...texts }))
    const answered = remarked.withChanges(answerComment(remarked, id, { answer: '図を添えました。' }))
    expect(standing(digest(remarked), submissions).state).toBe('approved')
    expect(standing(digest(answered), submissions).state).toBe('approved')
  })
})
