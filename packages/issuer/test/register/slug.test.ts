import { describe, expect, it } from 'vitest'
import { checkSlug, isEndorsementName } from '../../src/register/slug.js'

describe('checkSlug', () => {
  it.each(['nova-skola', 'a', '7', 'con-vention'])('lets "%s" pass', (slug) => {
    expect(checkSlug(slug, 'organiser')).toBe(slug)
  })

  it.each([
    'Nova',
    'nova škola',
    '',
    '-nova',
    'nova-',
    '../nova',
    'nova/skola',
    'nova.json',
    'con',
    'lpt1',
    'a'.repeat(64)
  ])('refuses "%s"', (slug) => {
    expect(() => checkSlug(slug, 'organiser')).toThrow(expect.objectContaining({ code: 'ERR_REGISTER_INPUT' }))
  })
})

describe('isEndorsementName', () => {
  it.each(['city-label-1', 'city-of-vidrava-nova-skola-12'])('lets "%s" pass', (name) => {
    expect(isEndorsementName(name)).toBe(true)
  })

  it.each(['../../escaped/x-1', 'city-label', 'city-label-0', 'city/label-1', 'City-label-1', 'con', ''])(
    'refuses "%s"',
    (name) => {
      expect(isEndorsementName(name)).toBe(false)
    }
  )
})
