import { ensureInstalled } from './ensure-installed.mjs'
import { runNode, runTool } from './run.mjs'

/** Builds and packs the unpacked program, or what the arguments ask electron-builder for. */
const words = process.argv.slice(2)
const targets = words.some((word) => /^(--dir|--linux|--win|--mac|-[lwm])$/.test(word)) ? [] : ['--dir']

await ensureInstalled()
const built = await runNode(['build/scripts/build.ts'])
const packed =
  built.status === 0
    ? await runTool('electron-builder', [
        '--config',
        'build/electron-builder.yml',
        '--publish',
        'never',
        ...targets,
        ...words,
      ])
    : built
process.exitCode = packed.status
