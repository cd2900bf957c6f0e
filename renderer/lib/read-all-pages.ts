import type { AppError } from '#shared/app-error.ts'
import type { Page } from '#shared/contracts/page.ts'
import { ok, type Result } from '#shared/result.ts'

/** A list that may be too long for one message, whole. */
export async function readAllPages<T>(
  read: (from: number) => Promise<Result<Page<T>, AppError>>,
): Promise<Result<readonly T[], AppError>> {
  const items: T[] = []
  for (;;) {
    const page = await read(items.length)
    if (!page.ok) return page
    items.push(...page.value.items)
    if (page.value.items.length === 0 || items.length >= page.value.total) return ok(items)
  }
}
