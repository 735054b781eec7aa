/**
 * "Technical details": the only place for codes and ids. What the input says is quoted only where it may be shown.
 *
 * @module
 */

import { html, nothing, type TemplateResult } from '../template/html.js'
import type { Facts } from '../facts.js'
import { tamed } from '../others-words.js'
import { strangerOf } from '../panel-facts.js'
import { msg } from '../text/message.js'
import { CHEVRON, signView } from './parts.js'

/** Draws the folded list, or nothing where there is no result. */
export function technicalView(facts: Facts): TemplateResult | typeof nothing {
  const { result, label } = facts
  if (!result) return nothing
  const problems = result.checks.flatMap((check) => check.problems)
  const rows: [string, string | undefined][] = [
    ['verdict', result.verdict],
    ...problems.map(({ code, title }): [string, string] => ['problem', [code, title].filter(Boolean).join(': ')]),
    ['proof', label && result.format?.securing],
    ['issuer', label ? result.issuer?.id : strangerOf(facts)],
    ['credential', label?.id],
    ['recipient', label && result.credential?.recipient.id],
    ['requests', String(result.requests.length)]
  ]
  return html`<details class="technical">
    <summary>${signView(CHEVRON)}${msg('Technical details', { id: 'technical' })}</summary>
    <dl lang="en" dir="ltr">
      ${rows.map(([term, value]) =>
        value
          ? html`<div>
              <dt>${term}</dt>
              <dd><bdi>${tamed(value)}</bdi></dd>
            </div>`
          : nothing
      )}
    </dl>
  </details>`
}
