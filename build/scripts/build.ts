import { rmSync } from 'node:fs'
import { build } from 'vite'
import { projectRoot } from '../node-bundle.ts'
import host from '../vite.host.config.ts'
import main from '../vite.main.config.ts'
import preload from '../vite.preload.config.ts'
import renderer from '../vite.renderer.config.ts'
import webClient from '../vite.web-client.config.ts'

/** Builds every bundle into `.out`; stops at the first that fails. */
rmSync(`${projectRoot}.out/electron`, { recursive: true, force: true })
for (const config of [main, preload, host, renderer, webClient]) await build(config)
