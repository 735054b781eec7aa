/**
 * Labels that are not what was signed, and documents that are signed but no label.
 *
 * @module
 */
import { rdfc } from '@quality-label/credentials'
import { expect, it } from 'vitest'
import { pageWith, stateOf } from './world.mjs'

const claim = 'https://www.w3.org/2018/credentials#credentialStatus'

/** Three ways to keep every signed statement and hide the status from who reads the JSON. */
const hidingPlaces = {
  'a key that is a full IRI': ({ credentialStatus, ...rest }) => ({ ...rest, [claim]: credentialStatus }),
  '@included with the same id': ({ credentialStatus, ...rest }) => ({
    ...rest,
    '@included': [{ id: rest.id, type: rest.type, credentialStatus }]
  }),
  'an alias in an inline context': ({ credentialStatus, '@context': contexts, ...rest }) => ({
    '@context': [...contexts, { standing: { '@id': claim, '@type': '@id' } }],
    ...rest,
    standing: credentialStatus
  })
}

export function tamperedLabels(world) {
  /** The state of a document that is served at an address of its own. */
  async function stateFor(document) {
    world.pages.set('/bare', pageWith(world.script, await world.put('labels/tampered.json', document)))
    return stateOf(await world.open(`${world.siteOrigin}/bare`))
  }

  /** The label of the website alone, as published. */
  const signedLabel = () => world.read('labels/nova-skola/1/1.json')

  it.each([
    ['a letter of the name', 'Nova Škola', 'Nova Skola'],
    ['a digit of the end', /"validUntil": ?"20\d/, (found) => `${found.slice(0, -1)}9`],
    [
      'a digit of its place in the lists',
      /"statusListIndex": ?"\d/,
      (found) => `${found.slice(0, -1)}${9 - Number(found.at(-1))}`
    ]
  ])('is invalid with one byte changed: %s', async (_, from, to) => {
    world.faults.set('/organisers/nova-skola.json', (file) => {
      const text = String(file.body)
      // The label comes first of what the presentation holds, so what is found first is in it.
      const body = text.replace(from, to)
      expect(body).not.toBe(text)
      return { ...file, body }
    })
    expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('invalid')
  })

  it('is valid with the eddsa-rdfc-2022 proof alone', async () => {
    expect(await stateFor(withoutJcsProof(await signedLabel()))).toBe('valid')
  })

  it.each(Object.entries(hidingPlaces))('is invalid with its status hidden in %s', async (_, hide) => {
    const label = withoutJcsProof(await signedLabel())
    const hidden = hide(label)
    // The signature would still hold: the statements are the same.
    expect(await statements(hidden)).toBe(await statements(label))
    expect(await stateFor(hidden)).toBe('invalid')
  })

  it('is invalid without any proof', async () => {
    expect(await stateFor(without(await signedLabel(), 'proof'))).toBe('invalid')
  })

  it('is untrusted when it is a recognition by the Network, not a label', async () => {
    world.pages.set('/bare', pageWith(world.script, `${world.registerOrigin}/endorsers/opstina-vidrava.json`))
    const page = await world.open(`${world.siteOrigin}/bare`)
    expect(await stateOf(page)).toBe('untrusted')
    // Nothing of a document that is no label may be shown.
    expect(await page.locator('quality-label-badge [part~="card"]').innerText()).not.toContain('Видрава')
  })
}

/** What an organiser can do to its own label: leave a proof away. */
function withoutJcsProof(label) {
  return { ...label, proof: label.proof.filter(({ cryptosuite }) => cryptosuite !== 'eddsa-jcs-2022') }
}

function statements(document) {
  return rdfc(without(document, 'proof'))
}

function without(document, name) {
  return Object.fromEntries(Object.entries(document).filter(([member]) => member !== name))
}
