import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { projectRoot } from './node-bundle.ts'

/**
 * The pages of the window and of the printer, the same for Electron and for the browser shell.
 *
 * Fonts and pictures stay files (`assetsInlineLimit`), because the pages' CSP allows no `data:` addresses.
 */
export default {
  configFile: false,
  root: `${projectRoot}renderer`,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: '../.out/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
  },
} satisfies InlineConfig
