/** A label by ecdsa-sd-2023, of which the holder shows what he likes: as a whole walk sees it. */

import type { JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { derive, issue, multikeyOf, proofOf, type Base } from '../../../credentials/test/support/ecdsa-sd.js'
import { answerOf, askWith, notesOf, trustList } from '../support/ask.js'
import { DID_DOCUMENT, didDocument, labelDocument, list, methodOf, NETWORK, REVOCATION } from '../support/network.js'

const options = {
  type: 'DataIntegrityProof',
  cryptosuite: 'ecdsa-sd-2023',
  created: '2026-03-01T00:00:00Z',
  verificationMethod: `${NETWORK}#selective-1`,
  proofPurpose: 'assertionMethod'
}

/** Without nodes that have no id. */
const whole = copy(labelDocument({}, { address: undefined, otherIdentifier: undefined }))
const careless = part('@context', 'id', 'type', 'issuer')
const careful = part('@context', 'id', 'type', 'issuer', 'validUntil', 'credentialStatus')

test('a label of which all is shown that decides is valid, and is said to be a selection', async () => {
  const base = await issue(whole, careful, options)
  const result = await ask(base, { ...whole, name: undefined })
  expect(result.verdict).toBe('valid')
  expect(result.format?.securing).toBe('ecdsa-sd-2023')
  expect(notesOf(result)).toEqual(['selective-disclosure'])
})

test('its status is asked as that of any other', async () => {
  const base = await issue(whole, careful, options)
  const revoked = { [REVOCATION]: await list('revocation', [918]) }
  expect((await ask(base, whole, revoked)).verdict).toBe('revoked')
})

test('a holder cannot leave out what the issuer made mandatory', async () => {
  const base = await issue(whole, careful, options)
  for (const name of ['validUntil', 'credentialStatus']) {
    expect(await answerOf(ask(base, { ...whole, [name]: undefined }))).toEqual(['invalid', 'proof: proof-invalid'])
  }
})

test('an end or a status that is left out leaves a label unconfirmed, and another credential with the note', async () => {
  const base = await issue(whole, careless, options)
  for (const name of ['validUntil', 'credentialStatus']) {
    const shown = { ...whole, [name]: undefined }
    expect(await answerOf(ask(base, shown))).toEqual(['unconfirmed', 'status: label-without-status'])
    const other = await ask(base, shown, {}, trustList({ achievements: undefined as never }))
    expect([other.verdict, ...notesOf(other)]).toEqual(['valid', 'selective-disclosure'])
  }
})

test('a base proof is no proof for a verifier', async () => {
  const base = await issue(whole, careful, options)
  const { document, components } = await derive(base, whole)
  const credential = { ...document, proof: proofOf(options, components, [0xd9, 0x5d, 0x00]) }
  expect(await answerOf(askWith(credential, await published(base)))).toEqual(['invalid', 'proof: proof-base'])
})

async function ask(base: Base, shown: JsonObject, change = {}, trust = trustList()) {
  const { document, components } = await derive(base, copy(shown))
  const credential = { ...document, proof: proofOf(options, components) }
  return askWith(credential, { ...(await published(base)), ...change }, { trust })
}

/** The Network's document, with the key that signed beside the usual ones. */
async function published(base: Base): Promise<Record<string, JsonObject>> {
  const method = await methodOf('label', { id: options.verificationMethod, publicKeyMultibase: multikeyOf(base) })
  const { verificationMethod, assertionMethod } = await didDocument()
  return {
    [DID_DOCUMENT]: await didDocument({
      verificationMethod: [...(verificationMethod as JsonObject[]), method],
      assertionMethod: [...(assertionMethod as string[]), options.verificationMethod]
    })
  }
}

function part(...names: string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, whole[name]]))
}

/** Members that are `undefined` are not there. */
function copy(document: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(document)) as JsonObject
}
