import type { InlineConfig } from 'vite'
import { contractMethods } from './contract-methods.ts'
import { projectRoot } from './node-bundle.ts'

/** The script that the browser shell adds to the pages: it stands where the preload script stands in Electron. */
export default {
  configFile: false,
  root: projectRoot,
  logLevel: 'warn',
  define: contractMethods,
  build: {
    target: 'chrome130',
    outDir: '.out/renderer',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'electron/web/client/web-client.ts',
      output: { entryFileNames: 'web-client.js', codeSplitting: false },
    },
  },
} satisfies InlineConfig
