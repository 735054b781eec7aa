import type {} from '@quality-label/badge/vue'
import type { GlobalComponents } from 'vue'

type Props = InstanceType<GlobalComponents['quality-label-badge']>['$props']

export const good: Props = {
  src: 'https://labels.example/organisers/nova-skola.json',
  theme: 'dark',
  'warn-days': '14',
  onQlbError: (event) => event.detail.retryable
}

// @ts-expect-error There is no such theme.
export const wrong: Props = { theme: 'sepia' }
