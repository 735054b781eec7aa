import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bake, unbake, type JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { addOrganiser, publish } from '../../src/index.js'
import { issue, NOVA, openDesk, publishing } from '../support/desk.js'
import { findings } from '../support/open-badges-classes.js'

async function published(options: { singleStatus?: boolean } = {}): Promise<JsonObject> {
  const desk = await openDesk()
  await addOrganiser(desk.register, { ...NOVA, same: ['did:web:nova-skola.example'] }, desk.act)
  await issue(desk, { organiser: 'nova-skola', ...options })
  const { to } = await publish(desk.register, publishing(desk))
  return JSON.parse(await readFile(join(to, 'labels/nova-skola/1/1.json'), 'utf8')) as JsonObject
}

describe('a published label, by the class tables of Open Badges 3.0', () => {
  it('differs in one place: it has two status entries where the table has at most one', async () => {
    expect(findings(await published())).toEqual(['/credentialStatus'])
  })

  it('differs in none when it was issued with a single status', async () => {
    expect(findings(await published({ singleStatus: true }))).toEqual([])
  })

  it.each([
    ['a name that is missing', { name: undefined }, '/name'],
    ['an issuer without a type', { issuer: { id: 'did:web:labels.example' } }, '/issuer/type'],
    ['a day that is no moment', { validFrom: '2026-03-01' }, '/validFrom'],
    ['a property of nobody', { colour: 'green' }, '/colour']
  ])('would differ by %s', async (_what, change, pointer) => {
    const label = await published({ singleStatus: true })
    const changed = JSON.parse(JSON.stringify({ ...label, ...change })) as JsonObject
    expect(findings(changed)).toEqual([pointer])
  })
})

describe('a published label in an image', () => {
  it.each([
    ['PNG', async () => await readFile(new URL('../../assets/badge.png', import.meta.url))],
    ['SVG', async () => await Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))]
  ])('comes out of a %s as it went in', async (_format, image) => {
    const label = await published()
    const baked = await bake(await image(), label)
    expect(JSON.parse((await unbake(baked)) ?? '')).toEqual(label)
  })
})
