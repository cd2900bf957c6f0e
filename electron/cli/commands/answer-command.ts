import type { SigningAct } from '#shared/bundle/roster/signing-act.ts'
import { standingWords } from '#shared/messages/standing-words.ts'
import { failed, ok } from '#shared/result.ts'
import { chooseKey } from '../choose-key.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'
import { noteOf, noteOptions } from '../note-options.ts'
import { saveBundle, signingOptions } from '../save-bundle.ts'

const acts = ['approve', 'return', 'accept', 'remark'] as const satisfies readonly SigningAct[]

/** Approves, returns or accepts what was submitted of a plan, or sends the remarks alone that were written on it since. */
export const answerCommand: Command = {
  usage: `PLAN ${acts.join('|')} --out FILE [--key KID] [--reason 理由] [--lock] [--receiver|--medium|--approval|--remark TEXT]`,
  minimum: 2,
  maximum: 2,
  options: { ...signingOptions, reason: { type: 'string' }, ...noteOptions },
  makesFile: false,
  async run({ words: [word = '', given], options, openHost, ask, askNew }) {
    const out = textOption(options, 'out')
    if (out === null) return usageError('--out FILE が要ります。')
    const act = acts.find((each) => each === given)
    if (act === undefined) return usageError(`答え方は ${acts.join('・')} のどれかです。`)
    const host = await openHost()
    if (!host.ok) return host
    const opened = await findPlan(host.value, word)
    if (!opened.ok) return opened
    const { api } = host.value
    const planId = opened.value.plan.id
    const standing = await api.approval.standing({ planId })
    if (!standing.ok) return standing
    const { submission } = standing.value
    if (submission === null) return failed({ code: 'approval/not-submitted' })
    const kid = await chooseKey(host.value, textOption(options, 'key'))
    if (!kid.ok) return kid
    const signing = { kid: kid.value, passphrase: await ask(), reason: textOption(options, 'reason') }
    const answer = { planId, submission, ...signing, note: noteOf(options) }
    const made = await (act === 'approve' ? api.approval.approve(answer) : api.approval.answer({ ...answer, act }))
    if (!made.ok) return made
    const written = await saveBundle(host.value, made.value, { out, options, askNew })
    if (!written.ok) return written
    const after = await api.approval.standing({ planId })
    if (!after.ok) return after
    const { state } = after.value
    const json = { file: out, act, digest: made.value.digest, kid: kid.value, state, sizeBytes: written.value }
    return ok({ json, text: `${out} に書き出しました。今の状態は「${standingWords[state]}」です。` })
  },
}
