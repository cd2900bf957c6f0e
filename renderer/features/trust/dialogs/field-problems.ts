import { trustDialogText } from '../../../messages/trust-text.ts'

const SHORTEST_PASSPHRASE = 12

/** A passphrase that is to be set, and the same once more. The length counts characters after NFKC, as the host counts them. */
export function newPassphraseProblems(passphrase: string, again: string) {
  const length = [...passphrase.normalize('NFKC')].length
  return {
    passphrase: length < SHORTEST_PASSPHRASE ? trustDialogText.tooShort : '',
    again: passphrase === again ? '' : trustDialogText.notSame,
  }
}

export function missingProblem(text: string): string {
  return text.trim() === '' ? trustDialogText.missing : ''
}

/** 団体コード. */
export function codeProblem(text: string): string {
  return /^[0-9]{6}$/.test(text.normalize('NFKC').trim()) ? '' : trustDialogText.codeProblem
}

export function dayProblem(text: string): string {
  return text === '' ? trustDialogText.dayProblem : ''
}
