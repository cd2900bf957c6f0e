import { describe, expect, it } from 'vitest'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import {
  addComment,
  answerComment,
  closeComment,
  takeInComments,
  type NewComment,
} from '#shared/domain/comment/comment-acts.ts'
import { commentsOn, isOpenComment, spotOf } from '#shared/domain/comment/comments-on.ts'
import { restorePlan } from '#shared/domain/edit/restore-plan.ts'
import { setField } from '#shared/domain/edit/set-field.ts'
import { copyPlan } from '#shared/domain/plan-template/copy-plan.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const plan = buildPlan('島田')
const model = createPlanModel(plan.records)

function remark(number: number, members: Partial<NewComment> = {}): NewComment {
  return {
    id: buildRecordId(number),
    record: plan.fieldValue,
    field: 'text',
    at: '2026-11-20T07:40:00Z',
    author: '鈴木 一郎',
    post: '課長',
    text: '根拠を示すこと',
    ...members,
  }
}

function commented(...remarks: readonly NewComment[]): PlanModel {
  return remarks.reduce((held, each) => held.withChanges(addComment(held, each)), model)
}

function fieldsOf(held: PlanModel, number: number) {
  return held.find('comment', buildRecordId(number))?.fields
}

describe('addComment', () => {
  it('writes an open remark on a field', () => {
    expect(fieldsOf(commented(remark(1)), 1)).toEqual({
      position: 0,
      subject: plan.fieldValue,
      field: 'text',
      at: '2026-11-20T07:40:00Z',
      author: '鈴木 一郎',
      post: '課長',
      text: '根拠を示すこと',
      state: 'open',
      answer: '',
      followUp: '',
    })
  })

  it('writes nothing where nothing is said', () => {
    expect(addComment(model, remark(1, { text: ' \n' }))).toEqual([])
  })

  it('changes nothing of what the plan says', () => {
    const digest = (held: PlanModel) => contentDigestOf(held.all(), bundleCrypto)
    expect(digest(commented(remark(1), remark(2)))).toBe(digest(model))
  })
})

describe('takeInComments', () => {
  it('puts what was sent behind what is there, oldest first', () => {
    const held = commented(remark(5))
    const sent = [remark(7, { at: '2026-11-22T00:00:00Z' }), remark(6, { at: '2026-11-21T00:00:00+09:00' })]
    const after = held.withChanges(takeInComments(held, sent))
    expect(after.list('comment').map(({ id }) => id)).toEqual([5, 6, 7].map(buildRecordId))
  })

  it('takes a remark in once, whoever has answered it meanwhile', () => {
    const once = model.withChanges(takeInComments(model, [remark(1)]))
    const answered = once.withChanges(answerComment(once, buildRecordId(1), { answer: '示しました。' }))
    expect(takeInComments(answered, [remark(1), remark(1, { text: '別の意見' })])).toEqual([])
  })

  it('takes one that is sent twice in one file once', () => {
    expect(takeInComments(model, [remark(1), remark(1)])).toHaveLength(1)
  })

  it('keeps a remark whose record is gone', () => {
    const gone = remark(1, { record: buildRecordId(99) })
    const after = model.withChanges(takeInComments(model, [gone]))
    expect(after.list('comment').map(spotOf)).toEqual([{ recordId: buildRecordId(99), field: 'text' }])
  })
})

describe('answerComment', () => {
  const held = commented(remark(1))
  const after = (...acts: ReadonlyArray<(present: PlanModel) => ReturnType<typeof answerComment>>) =>
    acts.reduce((present, act) => present.withChanges(act(present)), held)
  const id = buildRecordId(1)

  it('is answered by either word, and open again without both', () => {
    const answered = after((present) => answerComment(present, id, { answer: '示しました。' }))
    expect(fieldsOf(answered, 1)).toMatchObject({ answer: '示しました。', state: 'answered' })
    const followed = after((present) => answerComment(present, id, { followUp: '概要を直した。' }))
    expect(fieldsOf(followed, 1)).toMatchObject({ followUp: '概要を直した。', state: 'answered' })
    const silent = answered.withChanges(answerComment(answered, id, { answer: ' ' }))
    expect(fieldsOf(silent, 1)?.state).toBe('open')
  })

  it('leaves done what is done', () => {
    const done = after(
      (present) => answerComment(present, id, { answer: 'はい。' }),
      (present) => closeComment(present, id, true),
      (present) => answerComment(present, id, { followUp: '直した。' }),
    )
    expect(fieldsOf(done, 1)?.state).toBe('done')
    expect(fieldsOf(done.withChanges(closeComment(done, id, false)), 1)?.state).toBe('answered')
  })

  it('is what typing an answer into the list does', () => {
    const typed = after((present) => setField(present, id, { field: 'answer', content: '示しました。' }))
    expect(fieldsOf(typed, 1)?.state).toBe('answered')
  })

  it('does nothing to what is no remark', () => {
    expect(answerComment(held, plan.project, { answer: 'x' })).toEqual([])
    expect(closeComment(held, plan.project, true)).toEqual([])
  })
})

describe('closeComment', () => {
  it('opens a remark again that was closed without a word', () => {
    const held = commented(remark(1))
    const closed = held.withChanges(closeComment(held, buildRecordId(1), true))
    expect(fieldsOf(closed, 1)?.state).toBe('done')
    expect(fieldsOf(closed.withChanges(closeComment(closed, buildRecordId(1), false)), 1)?.state).toBe('open')
  })
})

describe('commentsOn', () => {
  it('gives the remarks on a field and those on its record as a whole', () => {
    const held = commented(remark(1), remark(2, { field: null }), remark(3, { record: plan.project, field: 'name' }))
    const ids = (field: string) => commentsOn(held, { recordId: plan.fieldValue, field }).map(({ id }) => id)
    expect(ids('text')).toEqual([buildRecordId(1), buildRecordId(2)])
    expect(ids('owner')).toEqual([buildRecordId(2)])
  })

  it('calls open what nobody has answered', () => {
    const held = commented(remark(1), remark(2))
    const answered = held.withChanges(answerComment(held, buildRecordId(1), { answer: 'はい。' }))
    expect(answered.list('comment').map(isOpenComment)).toEqual([false, true])
  })
})

describe('remarks in acts on the whole plan', () => {
  const held = commented(remark(1))

  it('stay with their answers when an earlier state is restored', () => {
    const answered = held.withChanges(answerComment(held, buildRecordId(1), { answer: 'はい。' }))
    expect(restorePlan(answered, model)).toEqual([])
    expect(restorePlan(answered, held)).toEqual([])
  })

  it('are not copied with the plan', () => {
    let next = 100
    const copied = copyPlan([...held.all()], '写し', () => buildRecordId(next++))
    expect(copied).toHaveLength(model.all().length)
    expect(copied.some(({ type }) => type === 'comment')).toBe(false)
  })
})
