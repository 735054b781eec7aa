import { expect, test } from 'vitest'
import { specialUse } from '../../src/net/ip-ranges.js'

test.each([
  ['8.8.8.8', undefined],
  ['127.0.0.1', 'loopback'],
  ['10.1.2.3', 'private'],
  ['169.254.0.1', 'link-local'],
  ['2a00:1450:4001::1', undefined],
  ['2001:200::1', undefined],
  ['2001:1ff::1', 'reserved'],
  ['::1', 'loopback'],
  ['::', 'unspecified'],
  ['::ffff:10.0.0.1', 'translation'],
  ['FE80::1', 'link-local'],
  ['1234:5678:9abc:def0:1234:5678:9abc:def0', 'reserved']
])('%s is for %s', (address, use) => {
  expect(specialUse(address)).toBe(use)
})

// Zone ids come from name look-ups; the rest would be read differently by different parsers.
test.each([
  'fe80::1%eth0',
  '2606:4700::1111%1',
  '08.8.8.8',
  '8.8.8',
  '256.8.8.8',
  '2606:4700',
  '1::2::3',
  ':::',
  '2606:4700:::1',
  '1:2:3:4:5:6:7::8:9',
  '8.8.8.8::',
  '12345::',
  ''
])('"%s" is no address, so it is treated as reserved', (text) => {
  expect(specialUse(text)).toBe('reserved')
})
