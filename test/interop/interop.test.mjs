/**
 * A label made by our command line verifies in other people's verifiers, without any network but the published files.
 *
 * @module
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { labelOf, host, makeRegister } from './register.mjs'

let register
let peers

before(async () => {
  register = makeRegister()
  // Before the peers are loaded: their clients may keep the one that they find.
  globalThis.fetch = (input) => register.fetch(input)
  const { digitalBazaar, verifierCore } = await import('./peers.mjs')
  peers = { '@digitalbazaar/vc': digitalBazaar(register), '@digitalcredentials/verifier-core': verifierCore }
})

after(() => register.remove())

for (const name of ['@digitalbazaar/vc', '@digitalcredentials/verifier-core']) {
  describe(name, () => {
    const ask = (credential) => peers[name](credential)
    const published = (organiser) => labelOf(register.read(`organisers/${organiser}.json`))

    test('a label verifies, and is not withdrawn', async () => {
      const { signature, status, said } = await ask(published('valid'))
      assert.deepEqual({ signature, status }, { signature: true, status: true }, said)
    })

    test('with one character changed it does not', async () => {
      const label = published('valid')
      for (const change of [
        { name: label.name.replace('Quality', 'quality') },
        { validUntil: label.validUntil.replace(/^\d{4}/, '2099') },
        { credentialSubject: { ...label.credentialSubject, name: 'Nova Skola' } }
      ]) {
        assert.notDeepEqual({ ...label, ...change }, label)
        const { signature, said } = await ask({ ...label, ...change })
        assert.equal(signature, false, said)
      }
    })

    test('with the signature of another label it does not', async () => {
      const { signature, said } = await ask({ ...published('valid'), proof: published('withdrawn').proof })
      assert.equal(signature, false, said)
    })

    test('a withdrawn label is refused', async () => {
      const { signature, status, said } = await ask(published('withdrawn'))
      assert.deepEqual({ signature, status }, { signature: true, status: false }, said)
    })
  })
}

test('what was answered are the published files', () => {
  // verifier-core also asks for the schema of Open Badges, here in vain; its answer does not depend on it.
  const schema = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/'
  const elsewhere = register.asked.filter((url) => !url.startsWith(`${host}/`) && !url.startsWith(schema))
  assert.deepEqual(elsewhere, [])
  assert.ok(register.asked.some((url) => url.includes('/status/revocation/')))
})
