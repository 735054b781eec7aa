import { describe, expect, test } from 'vitest'
import { stateElsewhere } from '../src/elsewhere.js'
import { resultFor } from './support/results.js'

describe('the state of a label on a page that its list does not name', () => {
  test('in a frame, a listed path of the same origin makes the site unknown instead of wrong', () => {
    const page = { site: 'https://many.example/', pathUnknown: true } as const
    const listed = resultFor('wrong-site', { sites: ['https://many.example/organisers/42'] })
    expect(stateElsewhere(listed, page)).toBe('unconfirmed')
    expect(stateElsewhere(listed, { site: 'https://many.example/' })).toBe('wrong-site')
    expect(stateElsewhere(resultFor('wrong-site', { sites: ['https://other.example/'] }), page)).toBe('wrong-site')
  })

  test('in such a frame a withdrawal still shows', () => {
    const revoked = resultFor('wrong-site', { sites: ['https://many.example/a'] })
    revoked.checks[6] = { ...revoked.checks[6]!, outcome: 'failed', problems: resultFor('revoked').checks[6]!.problems }
    expect(stateElsewhere(revoked, { site: 'https://many.example/', pathUnknown: true })).toBe('revoked')
  })
})
