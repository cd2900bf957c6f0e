import './lib/no-compiled-schemas.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { ErrorBoundary } from './app/error-boundary.tsx'
import { getApi } from './lib/api.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has a root element')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App api={getApi()} />
    </ErrorBoundary>
  </StrictMode>,
)
