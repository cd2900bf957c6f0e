import { Component, type ReactNode } from 'react'
import { appText } from '../messages/app-text.ts'

type Props = { readonly children: ReactNode }
type State = { readonly hasFailed: boolean }

/** Shows a way back where a screen broke. What was saved is on the disk. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="crash" role="alert">
        <h1>{appText.crashed}</h1>
        <p>{appText.crashedText}</p>
        <button type="button" className="primary" onClick={() => window.location.reload()}>
          {appText.reopen}
        </button>
      </main>
    )
  }
}
