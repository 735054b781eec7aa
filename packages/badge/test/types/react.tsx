import type {} from '@quality-label/badge/react'
import type { JSX } from 'react'

type Props = JSX.IntrinsicElements['quality-label-badge']

export const good: Props = {
  src: 'https://labels.example/organisers/nova-skola.json',
  layout: 'compact',
  headingLevel: 3,
  'expected-id': 'https://labels.example/organisers/nova-skola',
  className: 'label',
  messages: { 'card.details': 'More' },
  'onqlb-state': (event) => void event.detail.state.toUpperCase(),
  ref: (badge) => void badge?.verify({ force: true })
}

// @ts-expect-error There is no such layout.
export const wrongLayout: Props = { layout: 'huge' }

// @ts-expect-error The state is not for the page to set.
export const wrongState: Props = { state: 'valid' }
