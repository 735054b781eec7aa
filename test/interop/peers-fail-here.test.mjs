/**
 * Where other verifiers were measured to go wrong: each row of that table beside the peers that can be installed, so
 * that it stays true. A peer that answers otherwise has been mended: change the row, and say so in the table.
 *
 * @blockcerts/cert-verifier-js 6.35 is not here: it depends on a repository that npm clones from GitHub over ssh, which
 * most machines may not.
 *
 * @module
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { entry, INDEX, label, OB3, sign, signAsStranger, signWith, V2, world } from './world.mjs'

const credentials = 'https://www.w3.org/2018/credentials#'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'

let current
let peers

/** Asks all three about one credential, in a world of its own. */
async function ask(credential, options) {
  const said = {}
  for (const [name, peer] of Object.entries(peers)) {
    current = await world(options)
    const answer = await peer(current)(credential)
    said[name] = { ...answer, asked: [...current.asked] }
  }
  current = await world(options)
  return { ...said, ours: await current.ours(credential) }
}

const verdicts = ({ core, bazaar, ours }) => ({
  core: core.signature,
  bazaar: bazaar.signature,
  ours: ours.verdict
})

before(async () => {
  // Before the peers are loaded: their clients may keep the one that they find.
  globalThis.fetch = (input) => current.fetch(input)
  // It says on the console that a schema is not there, which changes nothing.
  console.error = console.log = () => undefined
  const { digitalBazaar, verifierCore } = await import('./peers.mjs')
  peers = { core: () => verifierCore, bazaar: digitalBazaar }
})

test('a good label is good to all', async () => {
  const answers = await ask(await sign(label()))
  assert.deepEqual(verdicts(answers), { core: true, bazaar: true, ours: 'valid' })
  assert.deepEqual([answers.core.status, answers.bazaar.status], [true, true])
})

describe('an expired, withdrawn label', () => {
  const signed = () => sign(label({ validUntil: '2025-01-01T00:00:00Z' }))
  const withdrawn = { revoked: [INDEX] }

  test('as it is, is refused by all', async () => {
    const { core, bazaar, ours } = await ask(await signed(), withdrawn)
    assert.match(core.said, /"expiration","valid":false/)
    assert.deepEqual([core.status, bazaar.signature, ours.verdict], [false, false, 'revoked'])
  })

  const ways = {
    'full IRIs': ({ validUntil, credentialStatus, ...rest }) => ({
      ...rest,
      [`${credentials}validUntil`]: { '@type': dateTime, '@value': validUntil },
      [`${credentials}credentialStatus`]: credentialStatus
    }),
    aliases: ({ validUntil, credentialStatus, ...rest }) => ({
      ...rest,
      '@context': [
        ...rest['@context'],
        {
          until: { '@id': `${credentials}validUntil`, '@type': dateTime },
          standing: { '@id': `${credentials}credentialStatus`, '@type': '@id' }
        }
      ],
      until: validUntil,
      standing: credentialStatus
    }),
    '@included': ({ validUntil, credentialStatus, ...rest }) => ({
      ...rest,
      '@included': [{ id: rest.id, type: rest.type, validUntil, credentialStatus }]
    })
  }
  for (const [way, rewrite] of Object.entries(ways)) {
    test(`written with ${way} is invalid here, and current to the others`, async () => {
      const answers = await ask(rewrite(await signed()), withdrawn)
      assert.deepEqual(verdicts(answers), { core: true, bazaar: true, ours: 'invalid' })
      assert.match(answers.core.said, /"expiration","valid":true/)
      assert.doesNotMatch(answers.core.said, /revocation_status/)
      assert.deepEqual(answers.ours.codes, ['claims-not-in-json'])
    })
  }
})

describe('status of other kinds', () => {
  const edtech = {
    '1EdTechRevocationList': 'https://purl.imsglobal.org/spec/vcrl/v1p0/vocab.html#1EdTechRevocationList'
  }
  const nowhere = 'https://labels.example/none'
  const unreachable = {
    StatusList2021: {
      '@context': [V2, OB3, 'https://w3id.org/vc/status-list/2021/v1'],
      credentialStatus: entry('revocation', { type: 'StatusList2021Entry', statusListCredential: nowhere })
    },
    '1EdTechRevocationList': {
      '@context': [V2, OB3, edtech],
      credentialStatus: { id: nowhere, type: '1EdTechRevocationList' }
    }
  }
  for (const [type, change] of Object.entries(unreachable)) {
    test(`a ${type} that cannot be reached: verifier-core says nothing of it`, async () => {
      const answers = await ask(await sign(label(change)))
      assert.equal(answers.core.signature, true)
      assert.doesNotMatch(answers.core.said, /revocation_status|"valid":false,"id":"(?!registered)/)
      assert.deepEqual([answers.ours.verdict, answers.ours.codes], ['unconfirmed', ['status-unreachable']])
    })
  }

  test('a 1EdTech entry before a Bitstring entry: verifier-core does not look at the second', async () => {
    const credentialStatus = [{ id: nowhere, type: '1EdTechRevocationList' }, entry('revocation')]
    const answers = await ask(await sign(label({ '@context': [V2, OB3, edtech], credentialStatus })), {
      revoked: [INDEX]
    })
    assert.equal(answers.core.signature, true)
    assert.doesNotMatch(answers.core.said, /revocation_status/)
    assert.ok(!answers.core.asked.some((url) => url.includes('/status/')))
    assert.equal(answers.ours.verdict, 'revoked')
  })
})

test('proof.expires in the past', async () => {
  const answers = await ask(await signWith(label(), { expires: '2025-01-01T00:00:00Z' }))
  assert.deepEqual(verdicts(answers), { core: true, bazaar: true, ours: 'invalid' })
  assert.deepEqual(answers.ours.codes, ['proof-expired'])
})

test('a forged endorsement inside a label that its issuer signed', async () => {
  const forged = await signAsStranger({
    '@context': [V2, OB3],
    id: 'https://city.example/endorsements/1',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: 'did:web:city.example', type: ['Profile'] },
    validFrom: '2024-03-01T00:00:00Z',
    credentialSubject: {
      id: label().credentialSubject.id,
      type: ['EndorsementSubject'],
      endorsementComment: 'We know their work.'
    }
  })
  const answers = await ask(await sign(label({ endorsement: [forged] })))
  assert.deepEqual(verdicts(answers), { core: true, bazaar: true, ours: 'valid' })
  assert.deepEqual(
    answers.ours.endorsements.map(({ verified }) => verified),
    [false]
  )
})

test('no id: verifier-core refuses', async () => {
  const { id: _, ...anonymous } = label()
  const answers = await ask(await sign(anonymous))
  assert.deepEqual(verdicts(answers), { core: false, bazaar: true, ours: 'valid' })
})

test('an issuer that is not the controller of the key: named here, and by @digitalbazaar/vc', async () => {
  const answers = await ask(await signAsStranger(label()))
  assert.deepEqual(verdicts(answers), { core: false, bazaar: false, ours: 'invalid' })
  assert.match(answers.core.said, /The signature is not valid/)
  assert.match(answers.bazaar.said, /must match the verification method controller/)
  assert.deepEqual(answers.ours.codes, ['issuer-key-mismatch'])
})

test('eddsa-jcs-2022 is verified here alone', async () => {
  const answers = await ask(await sign(label(), { cryptosuite: 'eddsa-jcs-2022' }))
  assert.deepEqual(verdicts(answers), { core: false, bazaar: false, ours: 'valid' })
})

test('a context at a link-local address is fetched by verifier-core', async () => {
  const address = 'http://169.254.169.254/latest/meta-data'
  const signed = await sign(label())
  const answers = await ask({ ...signed, '@context': [...signed['@context'], address] })
  assert.ok(answers.core.asked.includes(address))
  assert.ok(!answers.bazaar.asked.includes(address))
  assert.deepEqual([answers.ours.verdict, answers.ours.codes], ['unsupported', ['context-unknown']])
  assert.deepEqual(
    answers.ours.requests.filter(({ url }) => url === address),
    []
  )
})
