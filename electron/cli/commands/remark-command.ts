import { addComment } from '#shared/domain/comment/comment-acts.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { failed, ok } from '#shared/result.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { findRecord } from '../find-record.ts'
import { readText } from '../read-text.ts'

/** Writes 意見 on a record, or with `--field` on one field of it; the next answer to the plan takes it along. */
export const remarkCommand: Command = {
  usage: 'PLAN RECORD [TEXT | --stdin] --author NAME [--post POST] [--field FIELD]',
  minimum: 2,
  maximum: 3,
  options: {
    author: { type: 'string' },
    post: { type: 'string' },
    field: { type: 'string' },
    stdin: { type: 'boolean' },
  },
  makesFile: false,
  async run({ words: [planWord = '', recordWord = '', given], options, openHost }) {
    const author = textOption(options, 'author')
    if (author === null) return usageError('--author NAME が要ります。')
    const text = readText(given, options)
    if (text === null) return usageError('TEXT か --stdin が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const found = await findRecord(host.value, { plan: planWord, record: recordWord })
    if (!found.ok) return found
    const { model, record } = found.value
    const field = textOption(options, 'field')
    if (field !== null && !Object.hasOwn(fieldsOfType(record.type), field)) {
      return failed({ code: 'record/unknown-field', type: record.type, field })
    }
    const { context, api } = host.value
    const comment = { id: context.newId(), record: record.id, field, at: context.now().toISOString() }
    const changes = addComment(model, { ...comment, author, post: textOption(options, 'post'), text })
    const done = await api.plan.commit({ planId: model.plan.id, act: 'comment/add', changes: [...changes] })
    if (!done.ok) return done
    return ok({ json: { ...done.value, comment: comment.id }, text: `意見を書き込みました（${done.value.savedAt}）。` })
  },
}
