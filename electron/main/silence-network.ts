import type { CommandLine } from 'electron'

const SWITCHES = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'metrics-recording-only',
  'no-pings',
  'no-proxy-server',
]

/** Turns off whatever Chromium would do on a network by itself; no name resolves any more, not even by accident. */
export function silenceNetwork(commandLine: CommandLine): void {
  for (const name of SWITCHES) commandLine.appendSwitch(name)
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
