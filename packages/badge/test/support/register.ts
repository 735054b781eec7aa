/**
 * A register of one organiser in memory: a signed label, its two status lists, and a fetch that answers from them.
 *
 * @module
 */

import { addProof, createSigner, encodeStatusList, generateKeyPair, type JsonObject } from '@quality-label/credentials'
import { createTrustList, type FetchFunction, type TrustList } from '@quality-label/verifier'

const HOME = 'https://labels.example/'

/** Where a badge finds the four things that it asks for. */
export const places = {
  label: `${HOME}organisers/nova-skola.json`,
  keys: `${HOME}.well-known/did.json`,
  revocation: `${HOME}status/revocation/1`,
  suspension: `${HOME}status/suspension/1`
}

/** The issuer whose keys lie in their usual place. */
export const DID = 'did:web:labels.example'
const OB3 = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
const ACHIEVEMENT = `${HOME}achievements/quality-label`

export interface TestRegister {
  trust: TrustList
  src: string
  now: Date
  label: JsonObject
  /** What each address serves; a test may change it. */
  served: Map<string, (init: RequestInit) => Response | Promise<Response>>
  fetch: FetchFunction
  /** Addresses asked, in order. */
  asked: string[]
  sign(document: JsonObject): Promise<JsonObject>
  serve(address: string, document: JsonObject): void
  setStatus(purpose: 'revocation' | 'suspension', on: boolean): Promise<void>
}

/**
 * Makes the register.
 *
 * @param site Where the label may be shown.
 * @param at Where its documents lie; the place of its keys is its DID.
 */
export async function makeRegister(site: string, at = places): Promise<TestRegister> {
  const { secretKey, publicKeyMultibase } = await generateKeyPair()
  const signer = await createSigner(secretKey)
  const issuer = didAt(at.keys)
  const verificationMethod = `${issuer}#label-1`
  const sign = (document: JsonObject) =>
    addProof(document, {
      cryptosuite: 'eddsa-jcs-2022',
      signer,
      verificationMethod,
      created: '2026-03-01T00:00:00Z'
    })
  const served: TestRegister['served'] = new Map()
  const asked: string[] = []
  const serve = (address: string, document: JsonObject) => {
    const text = JSON.stringify(document)
    served.set(address, () => new Response(text, { headers: { 'content-type': 'application/json' } }))
  }
  serve(at.keys, {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: issuer,
    verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: issuer, publicKeyMultibase }],
    assertionMethod: [verificationMethod]
  })
  const setStatus = async (purpose: 'revocation' | 'suspension', on: boolean) => {
    const bits = new Uint8Array(16_384)
    if (on) bits[0] = 0x80
    const id = at[purpose]
    serve(
      id,
      await sign({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer,
        validFrom: '2026-03-01T00:00:00Z',
        validUntil: '2027-03-01T00:00:00Z',
        credentialSubject: {
          id: `${id}#list`,
          type: 'BitstringStatusList',
          statusPurpose: purpose,
          encodedList: await encodeStatusList(bits)
        }
      })
    )
  }
  const label = await sign({
    '@context': OB3,
    id: `${HOME}labels/nova-skola/1`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Quality Label for Badge Recognition',
    issuer: { id: issuer, type: ['Profile'], name: 'A name of its own' },
    awardedDate: '2026-02-20T00:00:00Z',
    validFrom: '2026-03-01T00:00:00Z',
    validUntil: '2029-03-01T00:00:00Z',
    credentialSubject: {
      id: `${HOME}organisers/nova-skola`,
      type: ['AchievementSubject', 'Profile'],
      name: 'Nova Škola',
      otherIdentifier: [{ type: 'IdentifierEntry', identifierType: 'ext:site', identifier: site }],
      achievement: {
        id: ACHIEVEMENT,
        type: ['Achievement'],
        achievementType: 'QualityAssuranceCredential',
        name: 'Quality Label for Badge Recognition',
        description: 'A test.',
        criteria: { narrative: 'A test.' }
      }
    },
    credentialStatus: (['revocation', 'suspension'] as const).map((purpose) => ({
      id: `${at[purpose]}#0`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: '0',
      statusListCredential: at[purpose]
    }))
  })
  const src = at.label
  serve(src, presentation(label))
  await setStatus('revocation', false)
  await setStatus('suspension', false)
  return {
    trust: createTrustList({ issuers: [{ id: issuer, name: 'Test Network', achievements: [ACHIEVEMENT] }] }),
    src,
    now: new Date('2026-11-22T09:41:00Z'),
    label,
    served,
    asked,
    sign,
    serve,
    setStatus,
    fetch: async (url, init) => {
      asked.push(url)
      const answer = served.get(url)
      if (!answer) throw new TypeError('Failed to fetch')
      return answer(init)
    }
  }
}

/** @see {@link https://w3c-ccg.github.io/did-method-web/#read-resolve did:web, Read (Resolve)} */
function didAt(address: string): string {
  const { host, pathname } = new URL(address)
  const path = pathname.replace(/^\/(\.well-known\/)?|\/?did\.json$/g, '').replaceAll('/', ':')
  return ['did:web', encodeURIComponent(host), path].filter(Boolean).join(':')
}

/** The envelope that an organiser's address serves. */
export function presentation(...credentials: JsonObject[]): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: credentials
  }
}
