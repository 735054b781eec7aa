import { describe, expect, it } from 'vitest'
import { checkSlug } from '../../src/register/slug.js'

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
