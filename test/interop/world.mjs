/**
 * An issuer with its documents, made by our own library, and its host in the place of the network: what the rows of
 * "Peers fail here" are tried on.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { addProof, createSigner, encodeStatusList, rdfc } from '../../packages/credentials/dist/index.js'
import { createTrustList, verify } from '../../packages/verifier/dist/index.js'
import { host, issuer } from './register.mjs'

export const V2 = 'https://www.w3.org/ns/credentials/v2'
export const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
export const INDEX = 7

const achievementId = `${host}/achievements/quality-label`
const own = await createSigner(new Uint8Array(32).fill(1))
const stranger = await createSigner(new Uint8Array(32).fill(4))
const created = '2024-03-01T00:00:00Z'

/** Signs as the issuer does. */
export const sign = (document, { cryptosuite = 'eddsa-rdfc-2022', method = `${issuer}#label-1`, signer = own } = {}) =>
  addProof(document, { cryptosuite, signer, verificationMethod: method, created })

/** A proof with any options, for those that our own library would not write. */
export async function signWith(document, options) {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: `${issuer}#label-1`,
    proofPurpose: 'assertionMethod',
    ...options
  }
  const texts = [await rdfc({ ...proof, '@context': document['@context'] }), await rdfc(document)]
  const data = Buffer.concat(texts.map((text) => createHash('sha256').update(text).digest()))
  return { ...document, proof: { ...proof, proofValue: `z${base58(await own.sign(data))}` } }
}

function base58(bytes) {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  let text = ''
  for (let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`); value > 0n; value /= 58n)
    text = alphabet[Number(value % 58n)] + text
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text
}

export const strangerId = `did:key:${stranger.publicKeyMultibase}`

/** Signs as somebody whom nobody knows, with a method of his own. */
export const signAsStranger = (document) =>
  sign(document, { signer: stranger, method: `${strangerId}#${stranger.publicKeyMultibase}` })

/** A label without a proof. */
export const label = (change = {}) => ({
  '@context': [V2, OB3],
  id: `${host}/labels/one/1`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Quality Label for Badge Recognition',
  issuer: { id: issuer, type: ['Profile'], name: 'The Network' },
  validFrom: '2024-03-01T00:00:00Z',
  validUntil: '2099-03-01T00:00:00Z',
  credentialSubject: {
    id: `${host}/organisers/one`,
    type: ['AchievementSubject'],
    achievement: {
      id: achievementId,
      type: ['Achievement'],
      achievementType: 'QualityAssuranceCredential',
      name: 'Quality Label for Badge Recognition',
      description: 'Badges that are worth their name.',
      criteria: { narrative: 'As the guide says.' }
    }
  },
  credentialStatus: [entry('revocation')],
  ...change
})

export const entry = (statusPurpose, change = {}) => ({
  id: `${host}/status/${statusPurpose}/1#${INDEX}`,
  type: 'BitstringStatusListEntry',
  statusPurpose,
  statusListIndex: String(INDEX),
  statusListCredential: `${host}/status/${statusPurpose}/1`,
  ...change
})

async function list(purpose, set) {
  const bits = new Uint8Array(16_384)
  for (const index of set) bits[index >> 3] |= 0x80 >> (index & 7)
  const id = `${host}/status/${purpose}/1`
  return sign({
    '@context': [V2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2024-01-01T00:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: await encodeStatusList(bits)
    }
  })
}

/** The host: what lies there, and what was asked of anybody. */
export async function world({ revoked = [] } = {}) {
  const didDocument = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: [
      { id: `${issuer}#label-1`, type: 'Multikey', controller: issuer, publicKeyMultibase: own.publicKeyMultibase }
    ],
    assertionMethod: [`${issuer}#label-1`]
  }
  const documents = {
    [`${host}/.well-known/did.json`]: didDocument,
    [`${host}/status/revocation/1`]: await list('revocation', revoked),
    [`${host}/status/suspension/1`]: await list('suspension', [])
  }
  const asked = []
  const read = (path) => {
    const found = documents[new URL(path, host).href]
    if (!found) throw new Error(`nothing lies at ${path}`)
    return structuredClone(found)
  }
  const answer = async (input) => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push(url)
    const found = documents[url]
    return found
      ? new Response(JSON.stringify(found), { headers: { 'content-type': 'application/json' } })
      : new Response('', { status: 404 })
  }
  const trust = createTrustList({ issuers: [{ id: issuer }] })
  return {
    read,
    asked,
    fetch: answer,
    /** Our own answer: the verdict, and the codes of all problems. */
    async ours(credential) {
      const result = await verify(credential, { fetch: answer, trust })
      const codes = result.checks.flatMap(({ problems }) => problems.map(({ code }) => code))
      return { verdict: result.verdict, codes, endorsements: result.endorsements, requests: result.requests }
    }
  }
}
