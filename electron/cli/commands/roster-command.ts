import { basename } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import { bundleRoles, type RosterEntry } from '#shared/bundle/roster-format.ts'
import { doubtsOfLine, type NameDoubt } from '#shared/bundle/roster/doubtful-names.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { checkCall } from '#shared/contracts/check-call.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { IssuedRoster } from '#shared/contracts/roster-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { checkNote } from '../../host/services/exchange/check-note.ts'
import type { Host } from '../../host/start-host.ts'
import { chooseKey } from '../choose-key.ts'
import { textOption, usageError, type Answer, type Command, type CommandInput, type Options } from '../command.ts'
import { noteOf, noteOptions } from '../note-options.ts'
import { readFile } from '../read-file.ts'
import { tellDoubts, tellEvent, tellRoster, tellRosterPreview } from '../tell/tell-roster.ts'
import { writeHeldFile } from '../write-held-file.ts'

type Given = { readonly host: Host; readonly words: readonly string[] } & Pick<CommandInput, 'options' | 'ask'>
type Answered = ReturnType<Command['run']>

const actions: Readonly<Record<string, (given: Given) => Answered>> = {
  show: showRoster,
  events: showEvents,
  init: foundRoster,
  enrol: (given) => withFile(given, (token) => enrol(given, token)),
  amend: (given) =>
    changeRoster(given, { act: 'amend', kid: given.words[0], ...pick(given.options, ['post']), ...ends(given) }),
  revoke: (given) => {
    const on = textOption(given.options, 'on') ?? todayIn(given)
    return changeRoster(given, { act: 'revoke', kid: given.words[0], on, ...pick(given.options, ['reason']) })
  },
  renew: (given) => changeRoster(given, { act: 'renew' }),
  rotate: (given) => {
    const threshold = Number(textOption(given.options, 'threshold') ?? 1)
    return changeRoster(given, { act: 'rotate', roots: given.words, threshold })
  },
  cosign: (given) => withFile(given, (token) => callSigned(given, 'cosign', { token })),
  import: (given) => withFile(given, (token) => takeIn(given, token)),
  export: exportRoster,
}

/** Everything about the roster; each act that makes a version writes it to `--out`, to be handed on. */
export const rosterCommand: Command = {
  usage: `${Object.keys(actions).join('|')} [FILE|KID…] [--out FILE] [--digits DIGITS] [--post POST] [--role ${bundleRoles.join('|')}] [--municipality CODE] [--from DAY] [--to DAY] [--on DAY] [--reason TEXT] [--replaces KID] [--threshold N] [--key KID] [--dry-run] [--receiver|--medium|--approval|--remark TEXT]`,
  minimum: 1,
  maximum: 9,
  options: {
    ...Object.fromEntries(
      ['out', 'digits', 'holder', 'post', 'role', 'municipality', 'from', 'to', 'on', 'reason', 'replaces'].map(
        (name) => [name, { type: 'string' } as const],
      ),
    ),
    threshold: { type: 'string' },
    key: { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...noteOptions,
  },
  makesFile: true,
  async run({ words: [action = '', ...words], options, openHost, ask }) {
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (run === undefined) return usageError(`roster ${action} という命令はありません。`)
    const host = await openHost()
    return host.ok ? run({ host: host.value, words, options, ask }) : host
  },
}

async function showRoster({ host }: Given): Answered {
  const view = await host.api.roster.show({})
  if (!view.ok) return view
  return ok({ json: view.value, text: view.value === null ? '名簿はありません。' : tellRoster(view.value) })
}

async function showEvents({ host }: Given): Answered {
  const page = await host.api.roster.events({ before: null, limit: 500 })
  if (!page.ok) return page
  return ok({ json: page.value.events, text: page.value.events.map(tellEvent).join('\n') })
}

function foundRoster(given: Given): Answered {
  const { options } = given
  const role = textOption(options, 'role') ?? 'secretariat'
  const reason = textOption(options, 'reason')
  return callSigned(given, 'found', { ...pick(options, ['post', 'municipality']), role, reason })
}

/** The name is that of the key file, unless another one is given; what to think about in it is told, with `--dry-run` before anything is signed. */
async function enrol(given: Given, token: FileToken): Answered {
  const { host, options } = given
  const offered = await host.api.key.readPublic({ token })
  if (!offered.ok) return offered
  const [lost, reason] = [textOption(options, 'replaces'), textOption(options, 'reason')]
  const holder = textOption(options, 'holder') ?? offered.value.holder
  const post = textOption(options, 'post') ?? offered.value.post
  const view = await host.api.roster.show({})
  if (!view.ok) return view
  const others = (view.value?.entries ?? []).filter(({ kid }) => kid !== lost)
  const doubts = doubtsOfLine({ holder, post }, others)
  if (options['dry-run'] === true) return ok(tellOffer({ holder, post }, doubts))
  const line = { holder, post, ...pick(options, ['digits', 'role', 'municipality']) }
  const days = { validFrom: textOption(options, 'from') ?? todayIn(given), ...ends(given) }
  const replaces = lost === null ? null : { kid: lost, reason }
  return changeRoster(given, { act: 'enrol', token, ...line, ...days, replaces }, doubts)
}

function tellOffer({ holder, post }: Pick<RosterEntry, 'holder' | 'post'>, doubts: readonly NameDoubt[]): Answer {
  const text = [revealedInPlain(`${holder}　${post}`), ...tellDoubts(doubts)].join('\n')
  return { json: { holder, post, doubts, enrolled: false }, text }
}

function changeRoster(given: Given, order: object, doubts: readonly NameDoubt[] = []): Answered {
  return callSigned(given, 'change', { order }, doubts)
}

/** A method that signs with a key of this terminal; what is missing in the words is refused by the contract. */
async function callSigned(
  given: Given,
  method: 'found' | 'change' | 'cosign',
  input: object,
  doubts: readonly NameDoubt[] = [],
): Answered {
  const { host, options, ask } = given
  const noted = textOption(options, 'out') === null ? ok(null) : checkNote(host.context, noteOf(options))
  if (!noted.ok) return noted
  const kid = await chooseKey(host, textOption(options, 'key'))
  if (!kid.ok) return kid
  const call = checkCall({ namespace: 'roster', method, input: { ...input, kid: kid.value, passphrase: await ask() } })
  if (!call.ok) return usageError(`roster の語が足りないか、形が違います。`)
  const issued = (await host.answer(call.value)) as Result<IssuedRoster, AppError>
  return issued.ok ? tellIssued(given, issued.value, doubts) : issued
}

async function tellIssued(
  given: Given,
  { version, isInForce, missing, file }: IssuedRoster,
  doubts: readonly NameDoubt[],
): Answered {
  const out = textOption(given.options, 'out')
  const written = out === null ? ok(0) : await handOn(given, file.token, out)
  if (!written.ok) return written
  const text = isInForce
    ? `名簿 第${String(version)}版を使い始めました。`
    : `名簿 第${String(version)}版には、根の鍵の署名があと${String(missing)}人分要ります。`
  const json = { version, isInForce, missing, doubts, file: out }
  return ok({ json, text: [text, ...tellDoubts(doubts)].join('\n') })
}

async function takeIn({ host, options }: Given, token: FileToken): Answered {
  const preview = await host.api.roster.preview({ token })
  if (!preview.ok) return preview
  if (options['dry-run'] === true)
    return ok({ json: { preview: preview.value, taken: false }, text: tellRosterPreview(preview.value) })
  const given = { digits: textOption(options, 'digits'), reason: textOption(options, 'reason') }
  const taken = await host.api.roster.takeIn({ ...given, token, note: noteOf(options) })
  if (!taken.ok) return taken
  const text = `${tellRosterPreview({ ...preview.value, refusal: null })}\n取り込みました。`
  return ok({ json: { preview: preview.value, taken: true }, text })
}

async function exportRoster(given: Given): Answered {
  const out = textOption(given.options, 'out')
  if (out === null) return usageError('--out FILE が要ります。')
  const written = await handOn(given, null, out)
  return written.ok ? ok({ json: { file: out }, text: `${out} に書き出しました。` }) : written
}

/** Writes a roster to a file, with its line in the ledger: that which waits for signatures, or the one in force. */
async function handOn(
  { host, options }: Given,
  token: FileToken | null,
  out: string,
): Promise<Result<number, AppError>> {
  const held = await host.api.roster.export({ token, note: noteOf(options) })
  return held.ok ? writeHeldFile(host, held.value.token, out) : held
}

function withFile({ host, words: [path = ''] }: Given, run: (token: FileToken) => Answered): Answered {
  const bytes = readFile(path)
  if (!bytes.ok) return Promise.resolve(failed(bytes.error))
  return run(host.context.files.hold({ name: basename(path), bytes: bytes.value }))
}

function pick(options: Options, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, textOption(options, name)]))
}

function ends({ options }: Given): { readonly validTo: string | null } {
  return { validTo: textOption(options, 'to') }
}

function todayIn({ host }: Given): string {
  return japanDay(host.context.now().toISOString())
}
