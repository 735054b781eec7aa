/**
 * "What was checked": five questions in plain words, one answer each.
 *
 * @module
 */

import type { CheckId, Outcome } from '@quality-label/verifier'
import { html, nothing, type TemplateResult } from '../template/html.js'
import type { Facts } from '../facts.js'
import { isSiteUnknown, pageHost, strangerOf } from '../panel-facts.js'
import { TONES, hasProblem, type BadgeState } from '../state.js'
import { day } from '../text/dates.js'
import { msg, str } from '../text/message.js'
import { hour } from '../text/moments.js'
import { SEALS, type Glyph } from '../seal/seals.js'
import { heading, PLAIN_PASS } from './heading.js'
import { signView } from './parts.js'

interface Row {
  /** The checks behind the question: all must have passed. */
  ids: readonly CheckId[]
  name: () => unknown
  /** The answer in a word or two, and the line below it. */
  answer: Record<Outcome, (facts: Facts) => [word: unknown, detail: unknown]>
}

/** Draws the list. */
export function checksView(facts: Facts, level: number): TemplateResult {
  return html`<section part="checks">
    ${heading(level, msg('What was checked', { id: 'checks' }))}
    <ul>
      ${ROWS.map((row) => rowView(facts, row))}
    </ul>
  </section>`
}

function rowView(facts: Facts, row: Row): TemplateResult | typeof nothing {
  const outcome = outcomeOf(facts, row.ids)
  // A recipient is asked for by some pages only.
  if (outcome === 'skipped' && row.ids[0] === 'recipient') return nothing
  const [word, detail] = row.answer[outcome](facts)
  const good = TONES[facts.state] === 'good'
  const decided = outcome === 'failed' || (good && outcome === 'passed')
  return html`<li part="check" class=${decided ? 'decided' : outcome}>
    <span class="icon">${signView(SIGN_OF[outcome](facts.state, good))}</span>
    <span class="question">${row.name()}</span><span class="answer">${word}</span>
    <span class="detail">${detail}</span>
  </li>`
}

/** A tick belongs to valid labels alone. */
const SIGN_OF: Record<Outcome, (state: BadgeState, good: boolean) => Glyph> = {
  passed: (_, good) => (good ? SEALS.valid : PLAIN_PASS),
  failed: (state) => SEALS[state],
  unknown: () => SEALS.unconfirmed,
  skipped: () => SEALS.unconfirmed
}

/** Of several checks the worst; before proof and issuer have passed, nothing later counts. */
function outcomeOf(facts: Facts, ids: readonly CheckId[]): Outcome {
  const { result, label } = facts
  if (!label && !ids.includes('proof') && !ids.includes('issuer')) return 'skipped'
  if (ids.includes('site') && isSiteUnknown(facts)) return 'unknown'
  const found = result?.checks.filter(({ id }) => ids.includes(id)) ?? []
  const last = ids[ids.length - 1]
  return (
    (['failed', 'unknown'] as const).find((outcome) => found.some((check) => check.outcome === outcome)) ??
    (found.some(({ id, outcome }) => id === last && outcome === 'passed') ? 'passed' : 'skipped')
  )
}

const notChecked = (): [unknown, unknown] => [msg('not checked', { id: 'check.skipped' }), nothing]
const unknown = (detail: unknown): [unknown, unknown] => [msg('not known', { id: 'check.unknown' }), detail]

const ROWS: readonly Row[] = [
  {
    ids: ['decode', 'shape', 'key', 'proof'],
    name: () => msg('Signature', { id: 'check.signature' }),
    answer: {
      passed: () => [
        msg('fits', { id: 'check.signature.word' }),
        msg('Unchanged since it was signed', { id: 'check.signature.passed' })
      ],
      failed: () => [
        msg('does not fit', { id: 'check.signature.bad' }),
        msg('Not the content that was signed', { id: 'check.signature.failed' })
      ],
      unknown: () => unknown(msg('What is needed to check it could not be read', { id: 'check.signature.unknown' })),
      skipped: notChecked
    }
  },
  {
    ids: ['issuer'],
    name: () => msg('Issuer', { id: 'check.issuer' }),
    answer: {
      passed: ({ issuer }) => [msg('recognised', { id: 'check.issuer.word' }), html`<bdi>${issuer}</bdi>`],
      failed: (facts) => [msg('not recognised', { id: 'check.issuer.bad' }), html`<bdi>${strangerOf(facts)}</bdi>`],
      unknown: () => unknown(nothing),
      skipped: notChecked
    }
  },
  {
    ids: ['recipient'],
    name: () => msg('Organiser', { id: 'check.recipient' }),
    answer: {
      passed: ({ name }) => [msg('as expected', { id: 'check.recipient.word' }), html`<bdi>${name}</bdi>`],
      failed: ({ name }) => [msg('another one', { id: 'check.recipient.bad' }), html`<bdi>${name}</bdi>`],
      unknown: () => unknown(nothing),
      skipped: notChecked
    }
  },
  {
    ids: ['site'],
    name: () => msg('This website', { id: 'check.site' }),
    answer: {
      passed: (facts) => [
        msg('listed', { id: 'check.site.word' }),
        msg(str`${pageHost(facts)} is on its list`, { id: 'check.site.passed' })
      ],
      failed: (facts) => [
        msg('not listed', { id: 'check.site.bad' }),
        msg(str`${pageHost(facts)} is not on its list`, { id: 'check.site.failed' })
      ],
      unknown: () => unknown(msg('The browser does not tell which website this is', { id: 'check.site.unknown' })),
      skipped: ({ page, label }) =>
        page.isRegister && label
          ? [
              msg('the register', { id: 'check.site.register' }),
              msg('This is the register itself, which shows every label', { id: 'check.site.itself' })
            ]
          : notChecked()
    }
  },
  {
    ids: ['validity'],
    name: () => msg('Validity', { id: 'check.validity' }),
    answer: {
      passed: (facts) => [msg('in period', { id: 'check.validity.word' }), period(facts)],
      failed: (facts) => [msg('not in period', { id: 'check.validity.bad' }), period(facts)],
      unknown: () => unknown(nothing),
      skipped: notChecked
    }
  },
  {
    ids: ['status'],
    name: () => msg('Live status', { id: 'check.status' }),
    answer: {
      passed: ({ result }) => [
        msg('in force', { id: 'check.status.word' }),
        msg(str`The register was asked at ${hour(result?.statusAt ?? result?.checkedAt)}`, {
          id: 'check.status.passed'
        })
      ],
      failed: ({ result }) =>
        hasProblem(result, 'revoked')
          ? [
              msg('withdrawn', { id: 'check.status.revoked' }),
              msg('Or replaced by a newer label', { id: 'check.status.replaced' })
            ]
          : [msg('suspended', { id: 'check.status.suspended' }), msg('By the Network', { id: 'check.status.network' })],
      unknown: () => unknown(msg('The register could not be read', { id: 'check.status.unknown' })),
      skipped: notChecked
    }
  }
]

/** Where nothing was confirmed. */
export function isDateless({ state }: Facts): boolean {
  return /^un(confirmed|reachable|supported)$/.test(state)
}

function period(facts: Facts): unknown {
  const { label } = facts
  if (isDateless(facts)) return nothing
  return msg(str`${day(label?.validFrom)} to ${day(label?.validUntil)}`, { id: 'check.validity.period' })
}
