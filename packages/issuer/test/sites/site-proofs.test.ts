import { describe, expect, it } from 'vitest'
import { isTwin, sitesToProve } from '../../src/sites/site-proofs.js'

const proofOf = (site: string, at: string) => ({ site, method: 'file' as const, at, seen: '', digest: '' })
const BARE = 'https://nova.example/'
const WWW = 'https://www.nova.example/'
const NOW = new Date('2027-03-01T00:00:00Z')

describe('sitesToProve', () => {
  it('names a site without a proof, and one whose proof is a year old', () => {
    expect(sitesToProve({ sites: [BARE] }, NOW)).toEqual([BARE])
    expect(sitesToProve({ sites: [BARE], proofs: [proofOf(BARE, '2026-03-01T00:00:00Z')] }, NOW)).toEqual([BARE])
    expect(sitesToProve({ sites: [BARE], proofs: [proofOf(BARE, '2026-03-01T00:00:01Z')] }, NOW)).toEqual([])
  })

  it('takes the proof of a host for its www form, and not the other way round', () => {
    const sites = [BARE, WWW]
    expect(sitesToProve({ sites, proofs: [proofOf(BARE, '2027-01-01T00:00:00Z')] }, NOW)).toEqual([])
    expect(sitesToProve({ sites, proofs: [proofOf(WWW, '2027-01-01T00:00:00Z')] }, NOW)).toEqual([BARE])
  })
})

describe('isTwin', () => {
  it.each([
    [WWW, BARE, true],
    [BARE, WWW, false],
    ['https://www.nova.example/badges', 'https://nova.example/badges', false],
    ['https://www.other.example/', BARE, false],
    ['http://www.nova.example/', BARE, false],
    ['www.nova.example', BARE, false]
  ])('of %s and %s is %s', (www, bare, twin) => {
    expect(isTwin(www, bare)).toBe(twin)
  })
})
