import { nodeBundle } from './node-bundle.ts'

/** The main process: windows, menu, the gate. */
export default nodeBundle({ entry: 'electron/main/main.ts', file: 'main.js', format: 'es' })
