import type { LookupAddress } from 'node:dns'
import { expect, test } from 'vitest'
import type { NetworkPolicy } from '../../src/options.js'
import { createLookup } from '../../src/net/lookup-node.js'

function resolved(addresses: LookupAddress[], network: NetworkPolicy, all = true): Promise<unknown> {
  const lookup = createLookup(network, () => Promise.resolve(addresses))
  return new Promise((resolve, reject) => {
    lookup('labels.example', { all }, (error, found) => {
      if (error) reject(error)
      else resolve(found)
    })
  })
}

const open: LookupAddress = { address: '93.184.215.14', family: 4 }
const open6: LookupAddress = { address: '2606:4700::1111', family: 6 }

test('a name with public addresses is resolved to all of them, or to the first', async () => {
  await expect(resolved([open, open6], 'public')).resolves.toEqual([open, open6])
  await expect(resolved([open, open6], 'public', false)).resolves.toBe(open.address)
})

test.each([
  { address: '10.0.0.1', family: 4 },
  { address: '127.0.0.1', family: 4 },
  { address: '169.254.169.254', family: 4 },
  { address: '::1', family: 6 },
  { address: '::ffff:10.0.0.1', family: 6 },
  { address: 'fe80::1%eth0', family: 6 }
])('a name of which one address is $address is refused', async (address) => {
  await expect(resolved([address], 'public')).rejects.toMatchObject({ code: 'fetch-refused' })
  await expect(resolved([open, address], 'public')).rejects.toMatchObject({ code: 'fetch-refused' })
  await expect(resolved([open, address], 'public', false)).rejects.toMatchObject({ code: 'fetch-refused' })
})

test('locally a name may resolve to loopback, and not to the private network', async () => {
  const loopback = { address: '127.0.0.1', family: 4 }
  await expect(resolved([loopback], 'local')).resolves.toEqual([loopback])
  await expect(resolved([{ address: '10.0.0.1', family: 4 }], 'local')).rejects.toMatchObject({ code: 'fetch-refused' })
})

test('a name without addresses is a failure, not a refusal', async () => {
  await expect(resolved([], 'public')).rejects.toMatchObject({ code: 'fetch-failed' })
})

test('an error of the resolver is handed on', async () => {
  const lookup = createLookup('public', () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })))
  const error = await new Promise((resolve) => {
    lookup('labels.example', { all: true }, resolve)
  })
  expect(error).toMatchObject({ code: 'ENOTFOUND' })
})
