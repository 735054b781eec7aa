import { describe, expect, test } from 'vitest'
import { judgeAddress } from '../../src/net/address.js'

const allowed = (text: string, network: 'public' | 'local' | 'none' = 'public') => judgeAddress(text, network).ok

describe('the spelling of an address', () => {
  test.each([
    ['https://labels.example/did.json', 'http://labels.example/did.json'],
    ['https://labels.example/did.json', 'ftp://labels.example/did.json'],
    ['https://labels.example/did.json', 'data:application/json,{}'],
    ['https://labels.example/did.json', 'file:///did.json'],
    ['https://labels.example/', 'https://user@labels.example/'],
    ['https://labels.example/', 'https://:secret@labels.example/'],
    ['https://labels.example/', 'labels.example'],
    ['https://labels.example/', 'https://'],
    ['https://labels.example./', 'https://labels..example/'],
    ['https://labels.example/', 'https://labels/'],
    ['https://labels.example/', 'https://labels./'],
    ['https://localhost.example/', 'https://localhost/'],
    ['https://localhost.example/', 'https://LOCALHOST./'],
    ['https://notlocalhost.example/', 'https://api.localhost/'],
    ['https://local.example/', 'https://printer.local/'],
    ['https://internal.example/', 'https://metadata.google.internal/'],
    ['https://arpa.example/', 'https://router.home.arpa/'],
    ['https://arpa.example/', 'https://home.arpa/'],
    ['https://localdomain.example/', 'https://db.localdomain/']
  ])('%s may be asked, %s may not', (good, bad) => {
    expect(allowed(good)).toBe(true)
    expect(allowed(bad)).toBe(false)
  })

  test.each([
    'https://8.8.8.8/',
    'https://134744072/',
    'https://0x08080808/',
    'https://010.010.010.010/',
    'https://８.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://%31%32%37.0.0.1/',
    'https://0.0.0.0/',
    'https://0177.0.0.1/',
    'https://0x7f000001/',
    'https://10.0.0.1/',
    'https://100.127.255.255/',
    'https://100.64.0.0/',
    'https://127.0.0.1./',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://169.254.169.254/',
    'https://172.16.0.0/',
    'https://172.31.255.255/',
    'https://192.0.2.1/',
    'https://192.168.0.0/',
    'https://192.88.99.1/',
    'https://198.18.0.0/',
    'https://198.51.100.1/',
    'https://203.0.113.1/',
    'https://2130706433/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://１２７。0。0。1/',
    'https://[::]/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::127.0.0.1]/',
    'https://[::8.8.8.8]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:0:127.0.0.1]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[64:ff9b:1::1]/',
    'https://[100::1]/',
    'https://[2001::1]/',
    'https://[2001:20::1]/',
    'https://[2001:db8::1]/',
    'https://[2002:7f00:1::]/',
    'https://[3fff::1]/',
    'https://[4000::1]/',
    'https://[5f00::1]/',
    'https://[fc00::1]/',
    'https://[fdff::1]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/'
  ])('%s is an address in digits, in whatever spelling, and may not be asked; a name may', (address) => {
    expect(allowed(address)).toBe(false)
    expect(allowed('https://labels.example/')).toBe(true)
  })

  test('locally, http and loopback may be asked; other machines of the network may not', () => {
    for (const host of ['localhost', 'register.localhost', '127.0.0.1', '127.9.9.9', '[::1]', 'labels.example']) {
      expect(allowed(`http://${host}:8080/`, 'local')).toBe(true)
      expect(allowed(`http://${host}:8080/`, 'public')).toBe(false)
    }
    for (const host of [
      '10.0.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '[::]',
      '[fe80::1]',
      '[::ffff:127.0.0.1]',
      'printer.local',
      'labels'
    ]) {
      expect(allowed(`http://${host}/`, 'local')).toBe(false)
    }
  })

  test('offline, an address is judged as in public', () => {
    expect(allowed('https://labels.example/', 'none')).toBe(true)
    expect(allowed('http://labels.example/', 'none')).toBe(false)
  })

  test('what is asked is normalised and has no fragment', () => {
    expect(judgeAddress('HTTPS://Labels.Example:443/a/../did.json?v=1#key-1', 'public')).toEqual({
      ok: true,
      address: 'https://labels.example/did.json?v=1'
    })
  })

  test('a redirect is judged where it leads from its base', () => {
    expect(judgeAddress('/b', 'public', 'https://labels.example/a')).toEqual({
      ok: true,
      address: 'https://labels.example/b'
    })
    expect(judgeAddress('//10.0.0.1/b', 'public', 'https://labels.example/a').ok).toBe(false)
  })
})
