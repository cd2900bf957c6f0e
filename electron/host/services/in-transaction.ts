import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import { failed, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

/** Keeps what `work` wrote only if it succeeds. */
export async function inTransaction<T>(
  context: HostContext,
  work: (trx: Transaction<PlanFile>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const refused = new Refusal<AppError>()
  try {
    return await context.root.transaction().execute(async (trx) => {
      const outcome = await work(trx)
      if (!outcome.ok) throw refused.with(outcome.error)
      return outcome
    })
  } catch (thrown) {
    if (thrown === refused && refused.error !== null) return failed(refused.error)
    throw thrown
  }
}

/** Thrown to roll a transaction back, and caught where it was begun. */
class Refusal<E> extends Error {
  error: E | null = null

  with(error: E): this {
    this.error = error
    return this
  }
}
