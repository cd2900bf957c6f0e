import * as z from 'zod'
import type { AppError } from '../app-error.ts'
import type { Result } from '../result.ts'

/** The type of what a method answers; the answering side is trusted, so nothing is checked at run time. */
export type Output<T> = { readonly __output?: T }
export const output = <T>(): Output<T> => ({})

/**
 * One method. A `query` changes nothing; a `command` is one act with one journal entry or one file, and is followed by a change
 * event. `place` tells who answers: the host, which knows the plan, or the shell around it, which has dialogs and a printer.
 */
export type Method = {
  readonly kind: 'query' | 'command'
  readonly place: 'host' | 'shell'
  readonly input: z.ZodType
  readonly output: Output<unknown>
}

export type Contract = Readonly<Record<string, Method>>

export type InputOf<M extends Method> = z.infer<M['input']>
export type OutputOf<M extends Method> = M['output'] extends Output<infer T> ? T : never

/** The functions behind a set of contracts: what the screens call and what the host answers. */
export type ApiOf<C extends Readonly<Record<string, Contract>>> = {
  readonly [N in keyof C]: {
    readonly [M in keyof C[N]]: (input: InputOf<C[N][M]>) => Promise<Result<OutputOf<C[N][M]>, AppError>>
  }
}

/** The methods of a set of contracts that are answered at one place. */
export type ApiAt<C extends Readonly<Record<string, Contract>>, P extends Method['place']> = {
  readonly [N in keyof C as PlaceOf<C[N]> extends P ? N : never]: ApiOf<C>[N]
}

type PlaceOf<C extends Contract> = C[keyof C]['place']
