import { contractMethods } from './contract-methods.ts'
import { nodeBundle } from './node-bundle.ts'

/** The preload script: CommonJS, since a sandboxed one can be nothing else. */
export default nodeBundle({
  entry: 'electron/preload/preload.ts',
  file: 'preload.cjs',
  format: 'cjs',
  define: contractMethods,
})
