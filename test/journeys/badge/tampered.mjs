/**
 * Every leaf of what an organiser's address serves, changed one at a time: in the published badge and in the library.
 *
 * @module
 */
import { createTrustList, createVerifier } from '@quality-label/verifier'
import { expect, it } from 'vitest'
import { changed, leavesOf } from '../../../packages/verifier/test/support/leaves.ts'
import { emptyPage, judge } from './judging.mjs'

/** Another context that is known, as a forger would choose it; one that nobody knows leaves it undecided. */
const otherContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'

/** A copy of a part with one leaf changed, and what this must make of the whole. */
function cellsOf(part, expectedOf) {
  return leavesOf(part).map((path) => {
    const isContext = path.at(-2) === '@context'
    const document = changed(part, path)
    if (isContext) document['@context'][path.at(-1)] = otherContext
    return { path: path.join('/'), document, expected: expectedOf(path) }
  })
}

/**
 * The label under some of its proofs, each leaf with what may come of it.
 *
 * @param deciding The proof by which it is judged. With a cheap one changed, another one that is whole may decide.
 */
function labelCells(label, proofs, deciding, rest) {
  const signed = { ...label, proof: proofs }
  const cells = cellsOf(signed, (path) => {
    if (path[0] !== 'proof') return ({ state }) => state === 'invalid'
    if (proofs[path[1]] !== deciding) return ({ state }) => state === 'valid'
    return ({ state, securing }) => state !== 'valid' || securing !== deciding.cryptosuite
  })
  return cells.map((cell) => ({ ...cell, parts: [cell.document, ...rest] }))
}

/** Ids of the endorsements that rest on a part of the presentation. */
function restingOn(part, endorsements) {
  const { id } = part.credentialSubject
  const endorser = typeof part.issuer === 'string' ? part.issuer : part.issuer.id
  return endorsements.filter((one) => {
    const [by, about] = one.split(' ')
    return by === id || (by === endorser && about === id)
  })
}

export function everyLeaf(world) {
  const present = (parts) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: parts
  })

  /** The library, asked as the badge asks it. */
  async function inNode(documents) {
    const verifier = createVerifier({
      trust: createTrustList({ issuers: [world.made.issuer] }),
      network: 'local',
      proofs: 'one',
      site: `${world.siteOrigin}/`
    })
    const found = []
    for await (const { verdict, format, endorsements } of verifier.verifyMany(documents)) {
      const supported = endorsements
        .filter(({ verified }) => verified)
        .map(({ endorser, object }) => `${endorser.id} ${object.id}`)
      found.push({ state: verdict, securing: format?.securing, supported })
    }
    return found
  }

  async function inBrowser(documents) {
    const page = await emptyPage(world)
    const found = []
    // As many at a time as a page may well have.
    for (let at = 0; at < documents.length; at += 50)
      found.push(
        ...(await judge(
          page,
          documents.slice(at, at + 50).map((credential) => ({ credential }))
        ))
      )
    return found
  }

  it.each([
    ['the library', inNode],
    ['the published badge', inBrowser]
  ])('a changed leaf of the label is never valid, in %s', async (_, ask) => {
    const { verifiableCredential: parts } = await world.read('organisers/nova-skola.json')
    const [label, ...rest] = parts
    const [jcs, rdfc] = ['eddsa-jcs-2022', 'eddsa-rdfc-2022'].map((name) =>
      label.proof.find(({ cryptosuite }) => cryptosuite === name)
    )
    const cells = [
      ...labelCells(label, [jcs], jcs, []),
      ...labelCells(label, [rdfc], rdfc, []),
      ...labelCells(label, [rdfc, jcs], jcs, rest)
    ]
    const found = await ask(cells.map(({ parts: all }) => present(all)))
    const wrong = cells.flatMap(({ path, expected }, i) =>
      expected(found[i]) ? [] : [`${path}: ${found[i].state} by ${found[i].securing}`]
    )
    console.log(`tamper matrix, the label: ${String(cells.length)} cells`)
    expect(wrong).toEqual([])
    expect(cells.length).toBeGreaterThan(150)
  })

  it.each([
    ['the library', inNode],
    ['the published badge', inBrowser]
  ])('a changed leaf of another part leaves the label, and is not verified itself, in %s', async (_, ask) => {
    const { verifiableCredential: parts } = await world.read('organisers/nova-skola.json')
    const [label, ...rest] = parts
    const [whole] = await ask([present(parts)])
    expect(whole.state).toBe('valid')
    expect(whole.supported.length).toBeGreaterThan(1)
    const cells = rest.flatMap((part, i) => {
      // Under one proof, so that it is the one that decides.
      const proof = [part.proof].flat().find(({ cryptosuite }) => cryptosuite === 'eddsa-jcs-2022')
      const resting = restingOn(part, whole.supported)
      return cellsOf({ ...part, proof }, () => resting).map(({ path, document, expected }) => ({
        path: `${part.id}: ${path}`,
        expected,
        document: present([label, ...rest.slice(0, i), document, ...rest.slice(i + 1)])
      }))
    })
    const found = await ask(cells.map(({ document }) => document))
    const wrong = cells.flatMap(({ path, expected }, i) => {
      const { state, supported } = found[i]
      const kept = expected.filter((one) => supported.includes(one))
      return state === 'valid' && kept.length === 0 ? [] : [`${path}: ${state}, ${kept.join(', ')}`]
    })
    console.log(`tamper matrix, the other parts: ${String(cells.length)} cells`)
    expect(wrong).toEqual([])
    expect(cells.length).toBeGreaterThan(100)
  })
}
