/**
 * Every look of the badge on one page: states, layouts, themes, languages, opened details. The element is the real one;
 * what it shows comes from invented results, so that a state which is rare in life can be looked at any day.
 *
 * @module
 */
/* It runs in a page: */
/* global customElements, document */
import { QualityLabelBadge } from '../../packages/badge/dist/index.js'
import { TONES } from '../../packages/badge/dist/state.js'
import { resultFor } from '../../packages/badge/test/support/results.ts'

/** An element that asks nobody: the state to show stands in `expected-id`. */
class Shown extends QualityLabelBadge {
  settings = {
    issuerName: () => 'Cities of Learning Network',
    register: 'https://labels.example/',
    verify: (_, { recipient }) => answer(recipient),
    retryAfterMs: 0,
    published: true
  }
}
customElements.define('quality-label-badge', Shown)

const states = Object.keys(TONES)
const languages = ['en', 'pap', 'lt', 'sr', 'ar']

/** By the id of the place in the page: what stands there. */
const places = {
  card: states.map((state) => ({ state, layout: 'card' })),
  wide: ['valid', 'suspended', 'unconfirmed', 'wrong-site'].map((state) => ({ state, layout: 'card', wide: true })),
  compact: states.map((state) => ({ state, layout: 'compact' })),
  narrow: ['valid', 'unreachable', 'not-yet-valid'].map((state) => ({ state, layout: 'auto', narrow: true })),
  inline: states.map((state) => ({ state, layout: 'inline' })),
  full: states.map((state) => ({ state, layout: 'full' })),
  languages: languages.flatMap((language) =>
    ['valid', 'suspended', 'unconfirmed', 'wrong-site'].map((state) => ({ state, layout: 'card', language }))
  ),
  details: states.filter((state) => state !== 'loading').map((state) => ({ state, layout: 'card', details: 'inline' }))
}

for (const [id, shown] of Object.entries(places)) {
  for (const scheme of ['light', 'dark']) {
    const half = document.createElement('div')
    half.className = `half ${scheme}`
    half.append(...shown.map(figure))
    document.querySelector(`#${id} .halves`).append(half)
  }
}

/** One badge above its name. */
function figure({ state, language = 'en', wide, narrow, ...attributes }) {
  const badge = document.createElement('quality-label-badge')
  const given = {
    'expected-id': state,
    src: 'https://labels.example/organisers/nova-skola.json',
    language,
    ...attributes
  }
  for (const [name, value] of Object.entries(given)) badge.setAttribute(name, value)
  badge.toggleAttribute('preview', state === 'expiring')
  if (wide) badge.className = 'wide'
  if (narrow) badge.className = 'narrow'
  if (attributes.details === 'inline')
    badge.addEventListener('qlb-state', () => void badge.showDetails(), { once: true })
  const box = document.createElement('figure')
  const caption = document.createElement('figcaption')
  caption.textContent = language === 'en' ? state : `${state}, ${language}`
  box.append(badge, caption)
  return box
}

function answer(state) {
  if (state === 'loading') return new Promise(() => {})
  const result = state === 'expiring' ? resultFor('valid', { validUntil: '2026-12-14T00:00:00Z' }) : resultFor(state)
  return Promise.resolve(result)
}
