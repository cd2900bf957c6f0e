import { nodeBundle } from './node-bundle.ts'

/** The utility process that holds the database. */
export default nodeBundle({ entry: 'electron/host/host-process.ts', file: 'host.js', format: 'es' })
