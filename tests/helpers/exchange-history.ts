import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { changesBetweenRecords } from '#shared/domain/edit/net-changes.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findConflicts } from '#shared/domain/revision/find-conflicts.ts'
import { isSoundRevision, type Revision } from '#shared/domain/revision/revision.ts'
import { conflictsAlone, type StateMerge } from '#shared/domain/revision/merge-states.ts'
import { decidedWrites } from '#shared/domain/revision/sealed-changes.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { findOutsideScope } from '#shared/domain/scope/find-outside-scope.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import { createApprovals } from './approval-desk.ts'
import { agreement, differenceOf, gist, textOf } from './compare-replicas.ts'
import {
  decide,
  edit,
  handOut,
  markHandedOut,
  mergeInto,
  modelOf,
  openReplica,
  seal,
  takeIn,
  undoTaking,
  type Message,
  type Replica,
} from './revision-replica.ts'
import {
  createIdsByOffice,
  decideRandomly,
  never,
  OFFICES,
  officeOf,
  openDesks,
  plan,
  randomAct,
  randomDecision,
  SECTION,
  WHOLE,
  type Desk,
} from './exchange-desks.ts'
import type { Breach, Law } from './exchange-laws.ts'
import { checkRegisters, type Settlement } from './register-laws.ts'
import { randomScope } from './random-scope.ts'
import { canJoin, changedOutside, cutMessage, keepsToPart, type HandedOut } from './section-desk.ts'
import { seededRandom } from './seeded-random.ts'
import { EXISTENCE, contentsAt, joinHistories, placeOf, withRevision, type WriteHistory } from './write-history.ts'

/** `handedOut` is the part that was handed out where the letter carries one, or answers it. */
type Letter = { readonly message: Message; readonly history: WriteHistory; readonly handedOut: HandedOut | null }
/** What a history came to, in a form in which no time and no digest stands, and the laws that it broke. */
export type Outcome = { readonly breaches: readonly Breach[]; readonly end: string }

const STEPS: readonly number[] = Array.from({ length: 18 }, (_, at) => at)

/**
 * A random history of three offices; `shift` sets the clock of one of them ten years back or forth, and what comes of it is then told alone, without the laws. Each of
 * the `steps` is the same without the others.
 */
export function playHistory(seed: number, shift: -1 | 0 | 1 = 0, steps: readonly number[] = STEPS): Outcome {
  const play = createPlay(seed, shift)
  for (const step of steps) play.step(step)
  play.finish()
  return { breaches: play.breaches, end: play.end() }
}

/** The few steps of a history that suffice to break the law. */
export function shrinkHistory({ seed, law }: Breach): readonly number[] {
  const isBroken = (steps: readonly number[]) =>
    playHistory(seed, 0, steps).breaches.some((breach) => breach.law === law)
  return STEPS.reduce<readonly number[]>((steps, each) => {
    const fewer = steps.filter((step) => step !== each)
    return isBroken(fewer) ? fewer : steps
  }, STEPS)
}

function createPlay(seed: number, shift: number) {
  let random = seededRandom(seed)
  const breaches: Breach[] = []
  const settlements: Settlement[] = []
  const approvals = createApprovals()
  const letters: Letter[] = []
  const breach = (law: Law, what: string) => breaches.push({ law, seed, what })
  const desks = openDesks(random, shift)
  const beginnings = new Map(desks.map(({ replica, history }) => [replica.heads[0] ?? never(), history]))
  const newIds = createIdsByOffice()

  const deskAt = (at: number): Desk => desks[at] ?? never()
  const put = (at: number, desk: Desk) => {
    desks[at] = desk
    watch(at)
  }

  /** Sealed replicas of which the revisions are known to be sound. */
  const checked = new WeakSet<Replica>()

  /** Seals the desk's replica, with what that writes. */
  const sealed = (at: number): Desk => {
    const { replica, history } = deskAt(at)
    const next = seal(replica)
    const revision = next === replica ? undefined : next.revisions.get(next.heads[0] ?? '')
    const known = revision === undefined ? history : withRevision(history, revision)
    for (const { kind, ...conflict } of replica.settled) {
      const place = kind === 'field' && 'field' in conflict ? placeOf(conflict.record, conflict.field) : null
      if (place === null || revision === undefined) continue
      settlements.push({ place, digest: revision.digest, known: known.get(place)?.all ?? new Set() })
    }
    const desk = { replica: next, history: known }
    desks[at] = desk
    if (shift !== 0 || checked.has(next)) return desk
    checked.add(next)
    if (revision !== undefined && !isSoundRevision(plan.planId, revision, bundleCrypto))
      breach('every revision is sound', JSON.stringify(revision.changes))
    const told = findConflicts(createGraph([...next.revisions.values()]), {
      heads: next.heads,
      records: [...next.records.values()],
    })
    if (JSON.stringify(told.map(gist)) !== JSON.stringify(next.open.map(gist))) {
      breach(
        'open conflicts are those that the revisions tell',
        `${told.map(gist).join()} | ${next.open.map(gist).join()}`,
      )
    }
    return desk
  }

  const taken = (desk: Desk, letter: Letter): Desk & { readonly merge: StateMerge } => {
    const merge = mergeInto(desk.replica, letter.message)
    return { replica: takeIn(desk.replica, letter.message, merge), history: historyAfter(desk, letter, merge), merge }
  }

  const letterOf = ({ replica, history }: Desk): Letter => ({ message: handOut(replica), history, handedOut: null })

  /** Seals the desk's replica to hand it out. */
  const leaving = (at: number): Desk => {
    const { replica, history } = sealed(at)
    const desk = { replica: markHandedOut(replica), history }
    desks[at] = desk
    return desk
  }

  function take(at: number, letter: Letter): void {
    const before = sealed(at)
    const { handedOut, message } = letter
    const isPart = at === SECTION
    if (!canJoin({ replica: before.replica, isPart }, { message, isPartSent: handedOut !== null })) return
    const isAnswer = handedOut !== null && handedOut.by === at
    if (isAnswer && !keepsToPart(handedOut, { own: before.replica, answer: message })) {
      if (isOnePart) breach('an answer that keeps to its part is taken', JSON.stringify(handedOut.scope))
      return
    }
    if (shift === 0 && !conflictsAlone(createGraph(message.revisions), message).ok) {
      breach('a plan is what its revisions come to', OFFICES[at] ?? '')
    }
    const { merge, ...after } = taken(before, letter)
    if (isAnswer) {
      const states = [createPlanModel(message.records), modelOf(before.replica), modelOf(after.replica)]
      const outside = changedOutside(handedOut, states, merge)
      if (outside.length > 0) breach('an answer changes nothing outside of its part', outside.join())
    }
    if (!isPart && ['same', 'older'].includes(merge.relation) && !isNothing(merge)) {
      breach('merging with the base changes nothing', describe(merge))
    }
    put(at, after)
    if (shift !== 0) return
    checkRegisters(after, { breach, settlements })
    const again = mergeInto(seal(after.replica), letter.message)
    if (!isNothing(again)) breach('importing twice is once', describe(again))
  }

  /** An approval is of one content without open conflicts, by somebody whose key was not revoked by then, and of nothing else. */
  function watch(at: number): void {
    const { replica, history } = deskAt(at)
    const isApproved = approvals.stateOf(replica) === 'approved'
    const isMeant = approvals.isApproved(replica) && replica.open.length === 0
    if (isApproved !== isMeant) breach('an approval never survives a change', `${replica.actor} ${String(isApproved)}`)
    if (!isApproved) return
    const isContested = [...history].some(([place, { live }]) => {
      const [id = '', field = ''] = place.split(' ')
      const matters = field !== 'position' && (field === EXISTENCE || replica.records.has(id as RecordId))
      return live.size > 1 && matters && contentsAt(history, place).length > 1
    })
    // A decision is in the history once it is sealed, as whoever approves does first.
    if (isContested && replica.settled.length === 0) breach('an approval never survives a change', replica.actor)
  }

  function checkSymmetry(one: number, other: number): void {
    const [left, right] = [sealed(one), sealed(other)]
    if (shift !== 0) return
    const [there, back] = [taken(left, letterOf(right)), taken(right, letterOf(left))]
    const [first, second] = [agreement(there.replica), agreement(back.replica)]
    if (first !== second || there.merge.heads.join() !== back.merge.heads.join())
      breach('merge is symmetric', differenceOf(first, second))
  }

  function checkOrder(at: number, [one, other]: readonly [Letter, Letter]): void {
    const { replica } = sealed(at)
    if (shift !== 0) return
    const inTurn = (letter: Letter, next: Letter) =>
      agreement(takeIn(seal(takeIn(replica, letter.message)), next.message))
    const [forth, reverse] = [inTurn(one, other), inTurn(other, one)]
    if (forth !== reverse) breach('the order of imports does not matter', differenceOf(forth, reverse))
  }

  function cross(): void {
    const [one, other] = [random.pick(WHOLE), random.pick(WHOLE)]
    if (one === other) return
    checkSymmetry(one, other)
    const { replica } = sealed(one)
    const joinable = letters.filter(({ message, handedOut }) =>
      canJoin({ replica, isPart: false }, { message, isPartSent: handedOut !== null }),
    )
    if (joinable.length >= 2) checkOrder(one, [random.pick(joinable), random.pick(joinable)])
  }

  function step(number: number): void {
    random = seededRandom(seed * 100 + number)
    const kind = random.below(24)
    if (kind >= 19) {
      sectionStep(kind)
      return
    }
    const at = random.pick(WHOLE)
    const { replica, history } = deskAt(at)
    if (kind < 7) put(at, { replica: edit(replica, randomAct(replica, random, newIds(at))), history })
    else if (kind < 10) {
      const letter = letterOf(leaving(at))
      if (random.below(4) > 0) letters.push(letter)
    } else if (kind < 14) {
      if (letters.length > 0) take(at, random.pick(letters))
    } else if (kind < 16) {
      if (replica.open.length > 0) put(at, { replica: decideRandomly(replica, random), history })
    } else if (kind === 16) approveOrRevoke(at, number)
    else if (kind === 17) undo(at)
    else cross()
  }

  /** What the section has to write on; null before anything was handed out to it. */
  let part: HandedOut | null = null
  /** Whether it was always the same part, from the same office. */
  let isOnePart = true

  function sectionStep(kind: number): void {
    if (kind === 19 || part === null) handOutFrom(random.pick(WHOLE))
    else if (kind === 20) answer(part)
    else if (kind < 23 || deskAt(SECTION).replica.open.length === 0) editPart(part)
    else decidePart(part)
  }

  /** Hands the section a part of the plan, the first one or another one. */
  function handOutFrom(by: number): void {
    const from = leaving(by)
    if (modelOf(from.replica).list('measure').length === 0) return
    const another = {
      ...randomScope(modelOf(from.replica), random),
      writable: random.pick(['all', 'progress'] as const),
    }
    const scope = random.below(2) === 0 && part !== null ? part.scope : another
    const letter = cutMessage(from, { by, scope })
    if (partOfPlan(letter.handedOut.model, scope).own.size === 0) return
    if (part === null) {
      const office = officeOf(OFFICES[SECTION], SECTION, shift)
      put(SECTION, { replica: openReplica(office, letter.message), history: letter.history })
      part = letter.handedOut
      return
    }
    const held = sealed(SECTION)
    if (!canJoin({ replica: held.replica, isPart: true }, { message: letter.message, isPartSent: true })) return
    take(SECTION, letter)
    isOnePart &&= part.by === by && canonicalJson(part.scope) === canonicalJson(scope)
    part = letter.handedOut
  }

  function answer(handedOut: HandedOut): void {
    const letter = { ...letterOf(leaving(SECTION)), handedOut }
    if (random.below(4) > 0) letters.push(letter)
  }

  function editPart({ scope }: HandedOut): void {
    const { replica, history } = deskAt(SECTION)
    const model = modelOf(replica)
    const acts = Array.from({ length: 12 }, () => randomAct(replica, random, newIds(SECTION)))
    const changes = acts.find((act) => act.length > 0 && findOutsideScope(model, scope, act) === null)
    if (changes !== undefined) put(SECTION, { replica: edit(replica, changes), history })
  }

  function decidePart({ scope }: HandedOut): void {
    const { replica, history } = deskAt(SECTION)
    const decided = decideRandomly(replica, random)
    const changes = changesBetweenRecords(replica.records, decided.records)
    const settled = decided.settled.filter((conflict) => !replica.settled.includes(conflict))
    const said = settled.flatMap((conflict) => decidedWrites(decided.records, conflict) as readonly RecordChange[])
    const kept = said.filter(({ op }) => op === 'update')
    if (findOutsideScope(modelOf(replica), scope, [...changes, ...kept]) === null)
      put(SECTION, { replica: decided, history })
  }

  function approveOrRevoke(at: number, day: number): void {
    const by = random.pick([0, 1] as const)
    const { replica } = sealed(at)
    if (random.below(4) === 0) approvals.revoke({ by, day })
    else if (replica.open.length === 0) approvals.approve(replica, { by, day })
    for (const each of WHOLE) watch(each)
  }

  function undo(at: number): void {
    const desk = deskAt(at)
    const { taken: last } = desk.replica
    if (last === null) return
    const replica = undoTaking(desk.replica)
    put(at, {
      replica,
      history: replica.heads === last.before.heads ? (histories.get(last.before) ?? never()) : desk.history,
    })
  }
  /** What each office knew before it took something in. */
  const histories = new Map<Replica, WriteHistory>()

  function historyAfter(desk: Desk, letter: Letter, merge: StateMerge): WriteHistory {
    histories.set(desk.replica, desk.history)
    const isTold = ({ parents, changes }: Revision) =>
      parents.every((parent) => beginnings.has(parent)) && changes.every(({ op }) => op === 'update')
    // What the one beginning held is in every history. Of several, each is told as what its office wrote there.
    const told = (beginnings.size === 1 ? [] : merge.revisions.filter(isTold)).map((revision) => {
      const known = revision.parents.flatMap((parent) => beginnings.get(parent) ?? [])
      return withRevision(known.reduce(joinHistories), revision)
    })
    const joined = [letter.history, ...told].reduce(joinHistories, desk.history)
    return merge.revisions.filter((revision) => !isTold(revision)).reduce(withRevision, joined)
  }

  function exchangeAll(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const from of WHOLE) {
        const letter = letterOf(leaving(from))
        for (const to of WHOLE) if (to !== from) take(to, letter)
      }
      if (new Set(WHOLE.map((at) => deskAt(at).replica.heads.join())).size === 1) return
    }
  }

  function finish(): void {
    random = seededRandom(seed * 100 + 99)
    const [first, second, third] = WHOLE
    for (const [at, one, other] of [
      [first, second, third],
      [second, third, first],
      [third, first, second],
    ] as const) {
      checkSymmetry(at, one)
      // Of three beginnings of one plan the first two that meet tell what stood there, and not always the same two.
      if (beginnings.size === 1) checkOrder(at, [letterOf(sealed(one)), letterOf(sealed(other))])
    }
    exchangeAll()
    if (part !== null) take(part.by, { ...letterOf(leaving(SECTION)), handedOut: part })
    exchangeAll()
    const states = [0, 1, 2].map((at) => agreement(deskAt(at).replica))
    if (new Set(states).size !== 1)
      breach(
        'after full exchange all replicas agree',
        differenceOf(
          states[0]!,
          states.find((each) => each !== states[0])!,
        ),
      )
    for (let round = 0; round < 4 && deskAt(0).replica.open.length > 0; round += 1) {
      for (const { key } of deskAt(0).replica.open) {
        const { replica, history } = deskAt(0)
        const conflict = replica.open.find((each) => each.key === key)
        if (conflict !== undefined)
          put(0, { replica: decide(replica, conflict, randomDecision(replica, conflict, random)), history })
      }
      exchangeAll()
    }
    const ends = [0, 1, 2].map((at) => textOf(deskAt(at).replica))
    const isOpen = [0, 1, 2].some((at) => deskAt(at).replica.open.length > 0)
    if (new Set(ends).size !== 1 || isOpen)
      breach(
        'after full exchange all replicas agree',
        `settled ${String(isOpen)} ${differenceOf(ends[0]!, ends.find((each) => each !== ends[0]) ?? '')}`,
      )
    if (part !== null) checkPart(part)
  }

  /** The section is handed its part once more, and then has it as the offices have it, unless its own answer was none that they could take. */
  function checkPart(handedOut: HandedOut): void {
    const [office, held] = [sealed(0), sealed(SECTION)]
    const { scope } = handedOut
    if (!keepsToPart(handedOut, { own: office.replica, answer: handOut(held.replica) })) return
    const letter = cutMessage(office, { by: 0, scope })
    if (!canJoin({ replica: held.replica, isPart: true }, { message: letter.message, isPartSent: true })) return
    take(SECTION, letter)
    const [whole, here] = [modelOf(office.replica), modelOf(deskAt(SECTION).replica)]
    const own = [partOfPlan(whole, scope).own, partOfPlan(here, scope).own].flatMap((ids) => [...ids])
    const differing = own.filter((id) => canonicalJson(whole.findAny(id)) !== canonicalJson(here.findAny(id)))
    if (differing.length > 0) breach('a part comes to say what the whole plan says of it', differing.join())
  }

  return { breaches, step, finish, end: () => textOf(deskAt(0).replica) }
}

function isNothing({ changes, conflicts, closes, revisions }: StateMerge): boolean {
  return changes.length + conflicts.length + closes.length + revisions.length === 0
}

function describe({ relation, changes, conflicts, closes, revisions }: StateMerge): string {
  return JSON.stringify({
    relation,
    changes,
    conflicts: conflicts.map(({ key }) => key),
    closes,
    revisions: revisions.length,
  })
}
