/**
 * Every kind of input that the libraries read, in the published badge: what is the Network's label is valid, what is
 * somebody else's is not theirs.
 *
 * @module
 */
import { addProof, bake, decodeMultikey } from '@quality-label/credentials'
import { beforeAll, expect, it } from 'vitest'
import { altered, base64url, networkKey, openBadge, pixel, stranger, token, unsignedLabel, V2 } from './documents.mjs'
import { emptyPage, judge, serve, stateAt } from './judging.mjs'

export function everyKindOfInput(world) {
  let label
  let network
  let other

  beforeAll(async () => {
    label = await unsignedLabel(world)
    network = await networkKey(world)
    other = await stranger()
  })

  const at = (body, type) => stateAt(world, serve(world, '/given', body, type))
  const jwt = (claims, header = { typ: 'vc+jwt' }, by = network) => token(header, claims, by)
  const typed = { '@context': [V2], type: ['VerifiablePresentation'] }

  it('is valid for the label alone, beside its presentation', async () => {
    expect(await stateAt(world, `${world.registerOrigin}/labels/nova-skola/1/1.json`)).toBe('valid')
  })

  it('is valid for the label in a token, and not with one letter changed or by another key', async () => {
    const signed = await jwt(label)
    expect(await at(signed, 'application/vc+jwt')).toBe('valid')
    expect(await at(altered(signed, 'Nova Škola', 'Nova Skola'))).toBe('invalid')
    expect(await at(await jwt(label, { typ: 'vc+jwt' }, { ...other, method: network.method }))).toBe('invalid')
    expect(await at(await jwt({ ...label, issuer: other.did }, { typ: 'vc+jwt' }, other))).toBe('untrusted')
  })

  it('is valid for the token in an envelope, alone and in a presentation', async () => {
    const id = `data:application/vc+jwt,${await jwt(label)}`
    const envelope = { '@context': [V2], id, type: 'EnvelopedVerifiableCredential' }
    expect(await at(envelope)).toBe('valid')
    expect(await at({ ...typed, verifiableCredential: [envelope] })).toBe('valid')
    const broken = { ...envelope, id: id.slice(0, -6) + 'AAAAAA' }
    expect(await at({ ...typed, verifiableCredential: [broken] })).toBe('invalid')
  })

  it('is valid for a presentation in a token that its holder signed, and not when somebody else did', async () => {
    const verifiableCredential = [await world.read('labels/nova-skola/1/1.json')]
    const presentation = { ...typed, holder: other.did, verifiableCredential }
    const signed = await jwt(presentation, { typ: 'vp+jwt' }, other)
    expect(await at(signed)).toBe('valid')
    expect(await at(altered(signed, 'VerifiablePresentation"', 'VerifiablePresentation","x"'))).toBe('invalid')
  })

  it('is valid for the label in a token with disclosures, and not for a disclosure that nobody signed', async () => {
    const signed = await jwt(label, { typ: 'vc+sd-jwt' })
    expect(await at(`${signed}~`)).toBe('valid')
    expect(await at(`${signed}~${base64url(['salt', 'name', 'Another'])}~`)).toBe('invalid')
  })

  it('is valid for the label baked into a PNG or an SVG, and not when it was changed there', async () => {
    const signed = await world.read('labels/nova-skola/1/1.json')
    expect(await at(Buffer.from(await bake(pixel, signed)), 'image/png')).toBe('valid')
    expect(await at(Buffer.from(await bake(pixel, { ...signed, name: 'Another' })), 'image/png')).toBe('invalid')
    expect(await at(pixel, 'image/png')).toBe('invalid')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    expect(await at(Buffer.from(await bake(svg, signed)), 'image/svg+xml')).toBe('valid')
    expect(await at(Buffer.from(await bake(svg, { ...signed, name: 'Another' })), 'image/svg+xml')).toBe('invalid')
    expect(await at(Buffer.from(await bake(svg, await jwt(label))), 'image/svg+xml')).toBe('valid')
  })

  it('is untrusted for a hosted badge of Open Badges 2.0, and invalid for one that is not what its address holds', async () => {
    const places = { assertion: '/ob2/award', badge: '/ob2/badge', issuer: '/ob2/issuer' }
    const url = (path) => `${world.registerOrigin}${path}`
    const parts = openBadge({ assertion: url(places.assertion), badge: url(places.badge), issuer: url(places.issuer) })
    for (const name of Object.keys(places)) serve(world, places[name], parts[name])
    expect(await stateAt(world, url(places.assertion))).toBe('untrusted')
    expect(await at({ ...parts.assertion, issuedOn: '2026-03-02T12:00:00Z' })).toBe('invalid')
    // It says that it was taken back: nobody else's word on it counts here either.
    serve(world, places.assertion, { ...parts.assertion, revoked: true })
    expect(await stateAt(world, url(places.assertion))).toBe('untrusted')
  })

  it('is untrusted for a signed badge of Open Badges 2.0 whose parts are where the label is', async () => {
    const url = (path) => `${world.registerOrigin}${path}`
    const parts = openBadge({ assertion: 'urn:uuid:1', badge: url('/ob2/badge'), issuer: url('/ob2/issuer') })
    const x = Buffer.from(decodeMultikey(other.signer.publicKeyMultibase).bytes).toString('base64url')
    const key = { id: url('/ob2/key'), owner: url('/ob2/issuer'), publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x } }
    serve(world, '/ob2/badge', parts.badge)
    serve(world, '/ob2/issuer', { ...parts.issuer, publicKey: { type: 'CryptographicKey', ...key } })
    const award = { ...parts.assertion, verification: { type: 'SignedBadge', creator: key.id } }
    const signed = await token({}, award, other)
    expect(await at(signed)).toBe('untrusted')
    expect(await at(altered(signed, 'beth@', 'seth@'))).toBe('invalid')
  })

  it("asks nobody but the label's host and the register, whatever a badge names", async () => {
    const far = 'https://badges.example'
    const { assertion } = openBadge({ assertion: `${far}/award`, badge: `${far}/badge`, issuer: `${far}/issuer` })
    const signed = await addProof(
      { ...label, issuer: { ...label.issuer, id: 'did:web:labels.example' } },
      { cryptosuite: 'eddsa-jcs-2022', signer: other.signer, verificationMethod: 'did:web:labels.example#key' }
    )
    for (const given of [assertion, signed]) {
      const asked = []
      const context = await world.browser.newContext()
      context.on('request', (request) => asked.push(new URL(request.url()).origin))
      const page = await emptyPage(world, context)
      expect((await judge(page, [{ credential: given }]))[0].state).toBe('unreachable')
      expect([...new Set(asked)].sort()).toEqual([world.registerOrigin, world.siteOrigin].sort())
    }
  })

  it('is untrusted for a credential of the data model 1.1, and invalid with one letter changed', async () => {
    const old = {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2'],
      type: ['VerifiableCredential'],
      issuer: other.did,
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'urn:uuid:2' }
    }
    for (const cryptosuite of ['eddsa-jcs-2022', 'eddsa-rdfc-2022']) {
      const signed = await addProof(old, { cryptosuite, signer: other.signer, verificationMethod: other.method })
      expect(await at(signed)).toBe('untrusted')
      expect(await at({ ...signed, credentialSubject: { id: 'urn:uuid:3' } })).toBe('invalid')
    }
  })

  it.each([
    ['a badge of Open Badges 1.1', { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion' }],
    ['COSE', 'd284430a'],
    ['a token by an algorithm that is not known', `${base64url({ alg: 'ES512', kid: 'did:key:z#z' })}.e30.AAAA`]
  ])('knows %s by name, and does not call it invalid', async (_, given) => {
    expect(await at(typeof given === 'string' ? given.replace('e30', base64url(label)) : given)).toBe('unsupported')
  })

  it('takes a credential at hand in every form', async () => {
    const signed = await world.read('labels/nova-skola/1/1.json')
    const png = Buffer.from(await bake(pixel, signed)).toString('base64')
    const text = Buffer.from(JSON.stringify(signed)).toString('base64')
    const inputs = [
      { credential: await world.read('organisers/nova-skola.json') },
      { credential: signed },
      { credential: JSON.stringify(signed) },
      { credential: await jwt(label) },
      { base64: png },
      { base64: png, as: 'blob' },
      { base64: text },
      { credential: `data:image/png;base64,${png}` }
    ]
    const page = await emptyPage(world)
    expect((await judge(page, inputs)).map(({ state }) => state)).toEqual(inputs.map(() => 'valid'))
    const bad = [{ credential: { ...signed, name: 'x' } }, { credential: { ...signed, proof: [] } }, { credential: 7 }]
    expect((await judge(page, bad)).map(({ state }) => state)).toEqual(bad.map(() => 'invalid'))
  })

  it('takes a credential that was set before the script came', async () => {
    const signed = await world.read('labels/nova-skola/1/1.json')
    const body = `<!doctype html><html lang="en"><title>Early</title><quality-label-badge></quality-label-badge>
      <script>document.querySelector('quality-label-badge').credential = ${JSON.stringify(signed)}</script>
      <script type="module" src="${world.script}"></script></html>`
    world.pages.set('/early', { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })
    const page = await world.open(`${world.siteOrigin}/early`)
    await page.locator('quality-label-badge[state=valid]').waitFor()
  })

  it('believes fewer where the page says so, and never more', async () => {
    const { id } = world.made.issuer
    const credential = await world.read('labels/nova-skola/1/1.json')
    const strange = { ...label, issuer: { ...label.issuer, id: other.did } }
    const theirs = await addProof(strange, {
      cryptosuite: 'eddsa-jcs-2022',
      signer: other.signer,
      verificationMethod: other.method
    })
    const page = await emptyPage(world)
    const states = await judge(page, [
      { credential, attributes: { 'trusted-issuers': id } },
      { credential, attributes: { 'trusted-issuers': `did:web:a.example ${id}` } },
      { credential, attributes: { 'trusted-issuers': 'did:web:a.example' } },
      { credential: theirs, attributes: { 'trusted-issuers': other.did } },
      { credential, attributes: { 'expected-id': label.credentialSubject.id } },
      { credential, attributes: { 'expected-id': 'urn:somebody:else' } }
    ])
    expect(states.map(({ state }) => state)).toEqual([
      'valid',
      'valid',
      'untrusted',
      'untrusted',
      'valid',
      'wrong-recipient'
    ])
  })
}
