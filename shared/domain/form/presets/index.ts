import type { FormPreset } from '../form-words.ts'
import type { Form } from '../form.ts'
import { fukuyama } from './fukuyama.ts'
import { izunokuni } from './izunokuni.ts'
import { kawamoto } from './kawamoto.ts'
import { mishima } from './mishima.ts'
import { shimada } from './shimada.ts'
import { standard } from './standard.ts'

/** The forms that come with the program. */
export const presets: Readonly<Record<FormPreset, Form>> = {
  standard,
  shimada,
  izunokuni,
  mishima,
  kawamoto,
  fukuyama,
}
