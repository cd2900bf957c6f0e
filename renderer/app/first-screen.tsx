import { useState, type ComponentProps } from 'react'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { TrustScreen } from '../features/trust/trust-screen.tsx'

/** What is shown while no plan is open: the list of plans, or 鍵と名簿. */
export function FirstScreen(props: Omit<ComponentProps<typeof HomeScreen>, 'onTrust'>) {
  const [isTrustShown, setTrustShown] = useState(false)
  if (isTrustShown) return <TrustScreen api={props.api} onBack={() => setTrustShown(false)} />
  return <HomeScreen {...props} onTrust={() => setTrustShown(true)} />
}
