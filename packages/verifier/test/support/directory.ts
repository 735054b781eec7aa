/** A published register on a real server: index, shards and feed, signed in the test as the register signs them. */

import {
  addProof,
  identityKey,
  INDEX_PATH,
  originMark,
  SHARD_CONTEXT,
  shardPath,
  shardPrefix,
  shardPrefixes,
  siteDepth,
  siteKey,
  type JsonObject
} from '@quality-label/credentials'
import { serve } from '../net/server.js'
import type { Holder } from '../../src/register/answers.js'
import { multibaseOf, signerOf, type KeyName } from './keys.js'

/** When the directory was signed, and the day on which the tests ask. */
export const SIGNED = '2026-03-01T00:00:00Z'
export const NOW = new Date('2026-11-22T12:00:00Z')

export interface Published {
  address: string
  did: string
  /** Documents by path; a test may change them. */
  files: Map<string, JsonObject>
  /** Paths that were asked, in order. */
  asked: () => string[]
  /** Signs a document of the directory, and puts it in its place. */
  put: (path: string, type: string, subject: JsonObject, options?: PutOptions) => Promise<JsonObject>
}

interface PutOptions {
  key?: KeyName
  id?: string
}

/** A holder with everything that is published of one. */
export function holder(address: string, slug: string, change: Partial<Holder> = {}): Holder {
  return {
    id: `${address}organisers/${slug}`,
    otherIds: [`https://${slug}.example/`],
    name: slug,
    country: 'RS',
    sites: [`https://${slug}.example/`],
    address: `${address}organisers/${slug}.json`,
    periods: [{ from: '2026-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' }],
    ...change
  }
}

/** A server that holds what is put into `files`, and a DID document. */
export async function emptyRegister(): Promise<Published> {
  const files = new Map<string, JsonObject>()
  const { port, asked } = await serve((request, response) => {
    const file = files.get(request.url!.slice(1))
    response.writeHead(file ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=300' })
    response.end(JSON.stringify(file ?? {}))
  })
  const address = `http://127.0.0.1:${port}/`
  const did = `did:web:127.0.0.1%3A${port}`
  files.set('.well-known/did.json', await didDocument(did))
  const put: Published['put'] = async (path, type, subject, { key = 'label', id = address + path } = {}) => {
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2', { ...SHARD_CONTEXT }],
      id,
      type: ['VerifiableCredential', type],
      issuer: did,
      validFrom: SIGNED,
      credentialSubject: { id: `${id}#${type}`, edition: 1, ...subject }
    }
    const verificationMethod = `${did}#${key}-1`
    const options = { cryptosuite: 'eddsa-jcs-2022', signer: await signerOf(key), verificationMethod, created: SIGNED }
    const signed = await addProof(document, options)
    files.set(path, signed)
    return signed
  }
  return { address, did, files, put, asked: () => asked.map(({ url }) => url!.slice(1)) }
}

/** A register with these holders. `shared`: origins whose sites are looked up by path. */
export async function publishedRegister(
  holdersAt: (address: string) => Holder[],
  { digits = 0, edition = 1, shared = [] as string[] } = {}
): Promise<Published> {
  const register = await emptyRegister()
  await publishHolders(register, holdersAt(register.address), { digits, edition, shared })
  register.files.set('changes.json', { from: 0, last: 0, changes: [] })
  return register
}

/** Signs all of the directory. */
export async function publishHolders(
  { put, address }: Published,
  holders: Holder[],
  { digits = 0, edition = 1, shared = [] as string[] } = {}
): Promise<void> {
  const keysOf = {
    id: ({ id, otherIds }: Holder) => [id, ...otherIds].map(identityKey),
    site: ({ sites }: Holder) =>
      sites.map((site) => siteKey(site, shared.includes(new URL(site).origin) ? siteDepth(site) : 0)!)
  }
  for (const kind of ['id', 'site'] as const) {
    for (const prefix of shardPrefixes(digits)) {
      const own: Holder[] = []
      for (const one of holders) {
        const prefixes = await Promise.all(keysOf[kind](one).map((key) => shardPrefix(key, digits)))
        if (prefixes.includes(prefix)) own.push(one)
      }
      const json = JSON.parse(JSON.stringify(own)) as JsonObject[]
      await put(shardPath(kind, prefix), 'RegisterShard', { kind, digits, prefix, edition, holders: json })
    }
  }
  const sharedOrigins = await Promise.all(
    shared.map(async (origin) => {
      const there = holders.flatMap(({ sites }) => sites).filter((site) => site.startsWith(`${origin}/`))
      return { origin: await originMark(origin), depths: [...new Set(there.map(siteDepth))] }
    })
  )
  await put(INDEX_PATH, 'RegisterIndex', {
    edition,
    achievement: `${address}achievements/quality-label`,
    holders: holders.length,
    idDigits: digits,
    siteDigits: digits,
    sharedOrigins
  })
}

async function didDocument(did: string): Promise<JsonObject> {
  const methods = await Promise.all(
    (['label', 'status'] as const).map(async (key) => ({
      id: `${did}#${key}-1`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: await multibaseOf(key)
    }))
  )
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id)
  }
}
