/**
 * All verbs, in the order in which a label lives. Each is loaded when it is called.
 *
 * @module
 */

import type { Verb } from './verb.js'

/** One entry of the table. */
export interface VerbEntry {
  name: string
  summary: string
  load(): Promise<Verb>
}

export const verbs: readonly VerbEntry[] = [
  { name: 'init', summary: 'Make a register', load: async () => (await import('./verbs/init.js')).verb },
  {
    name: 'organiser add',
    summary: 'Add an organiser',
    load: async () => (await import('./verbs/organiser-add.js')).verb
  },
  {
    name: 'endorser recognise',
    summary: 'Recognise an endorser',
    load: async () => (await import('./verbs/endorser-recognise.js')).verb
  },
  {
    name: 'endorse',
    summary: 'Endorse an organiser, or the label itself',
    load: async () => (await import('./verbs/endorse.js')).verb
  },
  { name: 'issue', summary: 'Issue a label', load: async () => (await import('./verbs/issue.js')).verb },
  {
    name: 'suspend',
    summary: 'Suspend a label for a time',
    load: async () => (await import('./verbs/suspend.js')).verb
  },
  { name: 'reinstate', summary: 'End a suspension', load: async () => (await import('./verbs/reinstate.js')).verb },
  { name: 'revoke', summary: 'Withdraw a label for ever', load: async () => (await import('./verbs/revoke.js')).verb },
  {
    name: 'publish',
    summary: 'Write the register as static files',
    load: async () => (await import('./verbs/publish.js')).verb
  },
  {
    name: 'verify',
    summary: 'Verify a label, or any credential',
    load: async () => (await import('./verbs/verify.js')).verb
  },
  {
    name: 'inspect',
    summary: 'Show what is inside, without judging',
    load: async () => (await import('./verbs/inspect.js')).verb
  }
]
