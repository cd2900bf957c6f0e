import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The bare page's script, as built for use; it leaves `BareSchedule.draw` behind. */
export async function buildBareSchedule(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      lib: {
        entry: fileURLToPath(new URL('bare-schedule.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'BareSchedule',
      },
    },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('the bare page was not built')
  return output.output[0].code
}
