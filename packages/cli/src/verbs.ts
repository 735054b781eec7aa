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
    name: 'organiser edit',
    summary: 'Edit an organiser',
    load: async () => (await import('./verbs/organiser-edit.js')).verb
  },
  {
    name: 'organiser import',
    summary: 'Add many organisers at once',
    load: async () => (await import('./verbs/organiser-import.js')).verb
  },
  {
    name: 'organiser kit',
    summary: 'Write what an organiser receives',
    load: async () => (await import('./verbs/organiser-kit.js')).verb
  },
  {
    name: 'site add',
    summary: 'Add a site of an organiser',
    load: async () => (await import('./verbs/site-add.js')).verb
  },
  {
    name: 'site remove',
    summary: 'Take a site away from an organiser',
    load: async () => (await import('./verbs/site-remove.js')).verb
  },
  {
    name: 'site prove',
    summary: 'Prove whose a site is',
    load: async () => (await import('./verbs/site-prove.js')).verb
  },
  {
    name: 'object add',
    summary: 'Add an activity or a badge of an organiser',
    load: async () => (await import('./verbs/object-add.js')).verb
  },
  {
    name: 'object remove',
    summary: 'Take an activity or a badge away from an organiser',
    load: async () => (await import('./verbs/object-remove.js')).verb
  },
  {
    name: 'endorser key',
    summary: 'Make the key of an endorser',
    load: async () => (await import('./verbs/endorser-key.js')).verb
  },
  {
    name: 'endorser recognise',
    summary: 'Recognise an endorser',
    load: async () => (await import('./verbs/endorser-recognise.js')).verb
  },
  {
    name: 'endorser renew',
    summary: 'Renew the recognition of an endorser',
    load: async () => (await import('./verbs/endorser-renew.js')).verb
  },
  {
    name: 'endorser withdraw',
    summary: 'Withdraw the recognition of an endorser for ever',
    load: async () => (await import('./verbs/endorser-withdraw.js')).verb
  },
  {
    name: 'endorse request',
    summary: 'Ask an endorser for an endorsement',
    load: async () => (await import('./verbs/endorse-request.js')).verb
  },
  {
    name: 'endorse sign',
    summary: 'Sign an endorsement, as the endorser',
    load: async () => (await import('./verbs/endorse-sign.js')).verb
  },
  {
    name: 'endorse accept',
    summary: 'Take in an endorsement that was signed',
    load: async () => (await import('./verbs/endorse-accept.js')).verb
  },
  {
    name: 'endorse decline',
    summary: 'Close a request without an endorsement',
    load: async () => (await import('./verbs/endorse-decline.js')).verb
  },
  {
    name: 'endorse withdraw',
    summary: 'Withdraw an endorsement for ever',
    load: async () => (await import('./verbs/endorse-withdraw.js')).verb
  },
  {
    name: 'assess',
    summary: 'Assess an application',
    load: async () => (await import('./verbs/assess.js')).verb
  },
  { name: 'issue', summary: 'Issue a label', load: async () => (await import('./verbs/issue.js')).verb },
  {
    name: 'suspend',
    summary: 'Suspend a label for a time',
    load: async () => (await import('./verbs/suspend.js')).verb
  },
  { name: 'reinstate', summary: 'End a suspension', load: async () => (await import('./verbs/reinstate.js')).verb },
  { name: 'revoke', summary: 'Withdraw a label for ever', load: async () => (await import('./verbs/revoke.js')).verb },
  { name: 'reissue', summary: 'Correct a label', load: async () => (await import('./verbs/reissue.js')).verb },
  { name: 'renew', summary: 'Renew a label', load: async () => (await import('./verbs/renew.js')).verb },
  { name: 'lapse', summary: 'Let a label end', load: async () => (await import('./verbs/lapse.js')).verb },
  { name: 'due', summary: 'Say what is due today', load: async () => (await import('./verbs/due.js')).verb },
  { name: 'expiring', summary: 'List what ends soon', load: async () => (await import('./verbs/expiring.js')).verb },
  {
    name: 'report',
    summary: 'Count labels and endorsements',
    load: async () => (await import('./verbs/report.js')).verb
  },
  {
    name: 'keys list',
    summary: "List the Network's keys",
    load: async () => (await import('./verbs/keys-list.js')).verb
  },
  {
    name: 'keys rotate',
    summary: 'Put a new key in the place of an old one',
    load: async () => (await import('./verbs/keys-rotate.js')).verb
  },
  {
    name: 'keys copy',
    summary: 'Make a recovery copy of the keys',
    load: async () => (await import('./verbs/keys-copy.js')).verb
  },
  {
    name: 'keys restore',
    summary: 'Bring the keys back from their copy',
    load: async () => (await import('./verbs/keys-restore.js')).verb
  },
  {
    name: 'keys passphrase',
    summary: 'Give keys another passphrase',
    load: async () => (await import('./verbs/keys-passphrase.js')).verb
  },
  {
    name: 'policy accept',
    summary: 'Take edited rules into the journal',
    load: async () => (await import('./verbs/policy-accept.js')).verb
  },
  {
    name: 'organiser erase',
    summary: 'Erase a person',
    load: async () => (await import('./verbs/organiser-erase.js')).verb
  },
  {
    name: 'check',
    summary: 'Find what was changed behind the back of the journal',
    load: async () => (await import('./verbs/check.js')).verb
  },
  {
    name: 'rebuild',
    summary: 'Make the files again from the journal',
    load: async () => (await import('./verbs/rebuild.js')).verb
  },
  {
    name: 'journal show',
    summary: 'Show what happened',
    load: async () => (await import('./verbs/journal-show.js')).verb
  },
  {
    name: 'journal verify',
    summary: 'Follow the chain of the journal',
    load: async () => (await import('./verbs/journal-verify.js')).verb
  },
  {
    name: 'publish',
    summary: 'Write the register as static files',
    load: async () => (await import('./verbs/publish.js')).verb
  },
  {
    name: 'serve',
    summary: 'Look at the published files before they are uploaded',
    load: async () => (await import('./verbs/serve.js')).verb
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
