import { readFileSync, writeSync } from 'node:fs'
import { holdFile, startTestHost, valueOf } from './run-host.ts'

/**
 * A program of its own: takes the file of another office into a data folder, takes that back, and so on, and says `ACK merge` or `ACK undo` on standard output after
 * each answer. It ends when it is killed.
 */
const [folder = '', file = ''] = process.argv.slice(2)
const host = await startTestHost(folder)
const bytes = readFileSync(file)

for (;;) {
  const token = holdFile(host, bytes)
  const { relation, plan } = valueOf(await host.api.exchange.preview({ token }))
  if (relation !== 'older') valueOf(await host.api.exchange.takeIn({ token }))
  writeSync(1, 'ACK merge\n')
  valueOf(await host.api.plan.undo({ planId: plan.id }))
  writeSync(1, 'ACK undo\n')
}
