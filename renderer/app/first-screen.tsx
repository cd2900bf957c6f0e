import type { ComponentProps } from 'react'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { TrustScreen } from '../features/trust/trust-screen.tsx'

/** A visit to 鍵と名簿, with the file that is brought along; null where there is none. */
export type TrustVisit = { readonly file: ComponentProps<typeof TrustScreen>['file'] }

type FirstScreenProps = Omit<ComponentProps<typeof HomeScreen>, 'onTrust'> & {
  /** Null while the list of plans is shown. */
  readonly trust: TrustVisit | null
  readonly onTrust: (trust: TrustVisit | null) => void
}

/** What is shown while no plan is open: the list of plans, or 鍵と名簿. */
export function FirstScreen({ trust, onTrust, ...home }: FirstScreenProps) {
  if (trust !== null) return <TrustScreen api={home.api} file={trust.file} onBack={() => onTrust(null)} />
  return <HomeScreen {...home} onTrust={() => onTrust({ file: null })} />
}
