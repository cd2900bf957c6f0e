import { randomBytes } from 'node:crypto'

/** Lets in the browser that was given an address, once, and knows it afterwards by its session. */
export type Entrance = {
  /** A path that leads its first visitor to `target`. */
  readonly invite: (target: string) => string
  /** What the first visitor with this token gets; null for every later one. */
  readonly accept: (token: string) => { readonly session: string; readonly target: string } | null
  readonly knows: (session: string) => boolean
}

export const ENTRANCE_PATH = '/enter'

export function createEntrance(): Entrance {
  const targets = new Map<string, string>()
  const sessions = new Set<string>()
  return {
    invite(target) {
      const token = makeSecret()
      targets.set(token, target)
      return `${ENTRANCE_PATH}?token=${token}`
    },
    accept(token) {
      const target = targets.get(token)
      if (target === undefined) return null
      targets.delete(token)
      const session = makeSecret()
      sessions.add(session)
      return { session, target }
    },
    knows: (session) => sessions.has(session),
  }
}

/** 256 random bits. */
function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}
