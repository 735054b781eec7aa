import type {} from '@quality-label/badge/svelte'
import type { SvelteHTMLElements } from 'svelte/elements'

type Props = SvelteHTMLElements['quality-label-badge']

export const good: Props = {
  src: 'https://labels.example/organisers/nova-skola.json',
  details: 'inline',
  class: 'label',
  'onqlb-load': (event) => event.detail.result.verdict
}

// @ts-expect-error There is no such place for the details.
export const wrong: Props = { details: 'popup' }
