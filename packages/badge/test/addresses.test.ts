import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkAddress, hostOf, written } from '../src/addresses.js'

const register = 'https://labels.example/'
const src = 'https://labels.example/organisers/nova-skola.json'

afterEach(() => vi.restoreAllMocks())

describe('the address to check at', () => {
  test("is the organiser's page for an organiser of this register", () => {
    for (const address of [src, `${src}?from=newsletter`, `${src}#top`])
      expect(checkAddress(register, address)).toBe('https://labels.example/organisers/nova-skola/')
  })

  test("is the register's home for anything else", () => {
    for (const other of [
      'https://labels.example/labels/1.json',
      'https://evil.example/organisers/nova-skola.json',
      `${register}organisers/%2e%2e.json`,
      `${src}l`,
      ''
    ])
      expect(checkAddress(register, other)).toBe(register)
  })

  test('is what verify-url asks for on the origin of the register, and a warning elsewhere', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(checkAddress(register, src, '/check/?id=1')).toBe('https://labels.example/check/?id=1')
    expect(warn).not.toHaveBeenCalled()
    for (const wish of [
      'https://labels.example.evil.example/',
      'http://labels.example/',
      'javascript:alert(1)',
      '//evil.example'
    ])
      expect(checkAddress(register, src, wish)).toBe('https://labels.example/organisers/nova-skola/')
    expect(warn).toHaveBeenCalledTimes(4)
  })

  test('is absent where no register is known', () => {
    expect(checkAddress(undefined, src)).toBeUndefined()
  })
})

test('addresses are written out as people write them', () => {
  expect(written('https://labels.example/organisers/nova-skola/')).toBe('labels.example/organisers/nova-skola')
  expect(hostOf('https://nova-skola.example:8443/x')).toBe('nova-skola.example:8443')
  expect(hostOf('did:key:z6Mk')).toBe('did:key:z6Mk')
  expect(hostOf('unknown')).toBe('unknown')
})
