import type {} from '@quality-label/badge'

const badge = document.createElement('quality-label-badge')
badge.addEventListener('qlb-state', ({ detail }) => void detail.previous.toUpperCase())
badge.src = 'https://labels.example/organisers/nova-skola.json'
export const holds: boolean = badge.state === 'valid'

// @ts-expect-error The result is not for the page to set.
badge.result = null
