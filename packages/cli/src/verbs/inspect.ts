/**
 * `quality-label inspect`
 *
 * @module
 */

import { inspect, type CanonicalForms, type Inspection } from '@quality-label/verifier/inspect'
import { CommandError, InputError } from '../errors.js'
import { UNDECIDED } from '../exit-code.js'
import { inspectionReport } from '../inspection-report.js'
import { paintFor } from '../paint.js'
import { INPUT_WORD, NETWORK_OPTION, networkOf, readInput } from '../read-input.js'
import type { Input, Outcome, Verb } from '../verb.js'

const FORMS: readonly string[] = ['jcs', 'rdfc'] satisfies (keyof CanonicalForms)[]

export const verb: Verb = {
  name: 'inspect',
  summary: 'Show what is inside, without judging',
  about:
    'Prints format, claims, proofs and hashes, and the parts of a token or a baked image. Nothing is checked: what it prints may ' +
    'be forged.\n' +
    'With --canonical it prints the canonical form alone, of the document without its proofs, to be compared or hashed.\n' +
    'Exit code 0: there is something inside that could be read. 2: there is not. 64: the command was typed wrongly.',
  example: 'quality-label inspect badge.png',
  positionals: [INPUT_WORD],
  options: {
    canonical: { type: 'string', value: 'FORM', help: 'jcs (JSON) or rdfc (N-Quads): print that alone, as it is.' },
    ...NETWORK_OPTION
  },
  errorCode: UNDECIDED,
  async run(input) {
    const form = formOf(input)
    const inspection = await inspect(await readInput(input), { network: networkOf(input), now: () => input.io.now() })
    if (form !== undefined) return canonical(inspection, form)
    const paint = paintFor(input.io.stdout, input.io.env)
    return { text: inspectionReport(inspection, paint), json: inspection, exitCode: isRead(inspection) ? 0 : UNDECIDED }
  }
}

function isRead({ credential, parts }: Inspection): boolean {
  return credential !== undefined || parts.length > 0
}

function formOf(input: Input): keyof CanonicalForms | undefined {
  const form = input.text('canonical')
  if (form === undefined || isForm(form)) return form
  throw new CommandError(`--canonical: "${form}" is none of ${FORMS.join(', ')}.`)
}

function isForm(text: string): text is keyof CanonicalForms {
  return FORMS.includes(text)
}

/** N-Quads end with a newline of their own, which printing adds. */
function canonical({ canonical: forms, problems }: Inspection, name: keyof CanonicalForms): Outcome {
  const form = forms?.[name]
  if (form && 'text' in form) return { text: form.text.replace(/\n$/, ''), isExact: true, json: form }
  const problem = form?.problem ?? problems[0]
  throw new InputError(`There is no canonical form: ${problem?.detail ?? 'it is no document'}.`)
}
