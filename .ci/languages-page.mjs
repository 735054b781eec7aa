/**
 * The page of the badge's languages: how far each is, and each text of each.
 *
 * @module
 */

/** How a translation stands, by its state in XLIFF. */
const STATES = {
  'signed-off': { mark: '✓', name: 'reviewed by a native speaker' },
  'needs-review-translation': { mark: '·', name: 'draft' },
  'needs-adaptation': { mark: '!', name: 'the English text has changed since' },
  none: { mark: '–', name: 'missing: English is shown' }
}

/**
 * @param {import('../packages/badge/scripts/locales.mjs').Locale[]} locales
 * @returns {string} Markdown.
 */
export function languagesPage(locales) {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const states = Object.entries(STATES)
  const legend = states.map(([, { mark, name }]) => `${mark} ${name}`).join(', ')
  const counts = locales.map(({ tag, units }) => [
    names.of(tag),
    `\`${tag}\``,
    ...states.map(([state]) => units.filter((unit) => stateOf(unit) === state).length)
  ])
  const texts = locales[0].units.map(({ id, source }) => [
    `\`${id}\``,
    source.replaceAll('|', '\\|'),
    ...locales.map(
      ({ tag, units }) =>
        STATES[
          stateOf(
            units.find((unit) => unit.id === id),
            tag
          )
        ]?.mark ?? ''
    )
  ])
  return `# The languages of the badge

The badge speaks the visitor's language where it can. A text that a language lacks is shown in English, and marked as English for screen readers.
The name of the label stays English everywhere.

${table(['language', 'tag', ...states.map(([, { name }]) => name)], counts)}

## Review a language, or add one

Each language is one file in [packages/badge/xliff](../packages/badge/xliff): any tool for XLIFF 1.2 opens it. \`{0}\` below is a hole that the badge
fills: a name, a date, an address. Names stand there as they are, so a sentence must not need them in another case. The line on the card has room for
about 28 letters.

When a native speaker has read a text, set the \`state\` of its \`target\` to \`signed-off\`. Then \`npm run generate\` makes what the script loads,
and this page.

For a new language copy a file, empty its targets, change its \`target-language\`, and add one line to
[languages.ts](../packages/badge/src/text/languages.ts).

## Every text

${legend}.

${table(['text', 'English', ...locales.map(({ tag }) => tag)], texts)}
`
}

/** A form of a plural that the language does not have has no state. */
function stateOf({ id, target, state }, tag) {
  const [, form] = /\.(zero|one|two|few|many|other)$/.exec(id) ?? []
  if (form && !new Intl.PluralRules(tag).resolvedOptions().pluralCategories.includes(form)) return undefined
  if (target === undefined) return 'none'
  if (Object.hasOwn(STATES, state ?? '')) return state
  throw new Error(
    `A translation has the state "${state}": one of ${Object.keys(STATES).slice(0, 3).join(', ')} is known.`
  )
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
