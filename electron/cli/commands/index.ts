import type { Command } from '../command.ts'
import { answerCommand } from './answer-command.ts'
import { checkCommand } from './check-command.ts'
import { exportCommand } from './export-command.ts'
import { findPaperCommand } from './find-paper-command.ts'
import { findingsCommand } from './findings-command.ts'
import { importCommand } from './import-command.ts'
import { initCommand } from './init-command.ts'
import { keyExportCommand, keyImportCommand, keyPassphraseCommand, keygenCommand, keysCommand } from './key-commands.ts'
import { plansCommand } from './plans-command.ts'
import { printCommand } from './print-command.ts'
import { remarkCommand } from './remark-command.ts'
import { rosterCommand } from './roster-command.ts'
import { setCommand } from './set-command.ts'
import { showCommand } from './show-command.ts'
import { verifyCommand } from './verify-command.ts'

export const commands: Readonly<Record<string, Command>> = {
  init: initCommand,
  plans: plansCommand,
  show: showCommand,
  check: checkCommand,
  findings: findingsCommand,
  set: setCommand,
  print: printCommand,
  'find-paper': findPaperCommand,
  keygen: keygenCommand,
  keys: keysCommand,
  'key-passphrase': keyPassphraseCommand,
  'key-export': keyExportCommand,
  'key-import': keyImportCommand,
  roster: rosterCommand,
  export: exportCommand,
  verify: verifyCommand,
  import: importCommand,
  remark: remarkCommand,
  answer: answerCommand,
}
