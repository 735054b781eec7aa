/**
 * A register of one organiser in memory: a signed label, its two status lists, and a fetch that answers from them.
 *
 * @module
 */

import {
  addProof,
  createSigner,
  didKey,
  encodeStatusList,
  generateKeyPair,
  type JsonObject
} from '@quality-label/credentials'
import { createTrustList, type FetchFunction, type TrustList } from '@quality-label/verifier'

const HOME = 'https://labels.example/'
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

/** Makes the register. @param site Where the label may be shown. */
export async function makeRegister(site: string): Promise<TestRegister> {
  const { secretKey, publicKeyMultibase } = await generateKeyPair()
  const signer = await createSigner(secretKey)
  const issuer = didKey(publicKeyMultibase)
  const sign = (document: JsonObject) =>
    addProof(document, {
      cryptosuite: 'eddsa-jcs-2022',
      signer,
      verificationMethod: `${issuer}#${publicKeyMultibase}`,
      created: '2026-03-01T00:00:00Z'
    })
  const served: TestRegister['served'] = new Map()
  const asked: string[] = []
  const serve = (address: string, document: JsonObject) => {
    const text = JSON.stringify(document)
    served.set(address, () => new Response(text, { headers: { 'content-type': 'application/json' } }))
  }
  const setStatus = async (purpose: string, on: boolean) => {
    const bits = new Uint8Array(16_384)
    if (on) bits[0] = 0x80
    const id = `${HOME}status/${purpose}/1`
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
    credentialStatus: ['revocation', 'suspension'].map((purpose) => ({
      id: `${HOME}status/${purpose}/1#0`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: '0',
      statusListCredential: `${HOME}status/${purpose}/1`
    }))
  })
  const src = `${HOME}organisers/nova-skola.json`
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

/** The envelope that an organiser's address serves. */
export function presentation(...credentials: JsonObject[]): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: credentials
  }
}
