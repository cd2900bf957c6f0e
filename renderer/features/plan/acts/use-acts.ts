import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { ActItem } from '#shared/domain/journal/act-item.ts'
import type { ReadyPlan } from '../plan-store.ts'

/** The acts that were read so far, newest first. `now` is null until the first of them are there. */
export type Acts = {
  readonly items: readonly ActItem[]
  readonly hasMore: boolean
  readonly now: string | null
  readonly error: AppError | null
  readonly readMore: () => void
}

const PAGE = 100

type Read = Omit<Acts, 'readMore'>
const NOTHING: Read = { items: [], hasMore: false, now: null, error: null }

/** The acts of the open plan, read anew after every act. */
export function useActs(api: Api, { planId, savedAt, undo }: ReadyPlan): Acts {
  const [read, setRead] = useState<Read>(NOTHING)
  useEffect(() => {
    let isCurrent = true
    void api.plan.acts({ planId, before: null, limit: PAGE }).then((page) => {
      if (!isCurrent) return
      setRead(
        page.ok
          ? { items: page.value.acts, hasMore: page.value.hasMore, now: page.value.now, error: null }
          : { ...NOTHING, error: page.error },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [api, planId, savedAt, undo])
  const last = read.items.at(-1)?.seq ?? null
  const readMore = useCallback(() => {
    void api.plan.acts({ planId, before: last, limit: PAGE }).then((page) => {
      setRead((held) => {
        if (!page.ok) return { ...held, error: page.error }
        if (held.items.at(-1)?.seq !== last) return held
        return { ...held, items: [...held.items, ...page.value.acts], hasMore: page.value.hasMore }
      })
    })
  }, [api, planId, last])
  return { ...read, readMore }
}
