import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { finishSwitch } from '../../src/publish/switch-files.js'
import { MAX_NAMED, writeTree, type Unit } from '../../src/publish/write-tree.js'
import { contentOf } from '../support/trees.js'
import { temporaryFolder } from '../support/desk.js'

const slugs = ['a', 'b', 'c', 'd']

/** Units of one file each. `composed` is told whose is composed; `text` is what it then says. */
function unitsFor(of: readonly string[], composed: (slug: string) => void, text = 'text') {
  const made = new Map<string, string>()
  const units = (known?: ReadonlyMap<string, string>): Unit[] =>
    of.map((organiser) => ({
      organiser,
      known: known?.get(organiser),
      *files() {
        composed(organiser)
        yield { path: `organisers/${organiser}.json`, content: `${text} of ${organiser}` }
      },
      done: (digest) => made.set(organiser, digest)
    }))
  return { units, made }
}

it('composes a file when the one before it is on its way, and holds no two units', async () => {
  const to = await temporaryFolder()
  const order: string[] = []
  const { units } = unitsFor(slugs, (slug) => order.push(`composed ${slug}`))
  const one = units()
  for (const unit of one) {
    const { done } = unit
    unit.done = (digest) => {
      order.push(`done ${unit.organiser}`)
      done?.(digest)
    }
  }
  await writeTree(to, one)
  expect(order).toEqual(slugs.flatMap((slug) => [`composed ${slug}`, `done ${slug}`]))
})

it('does not compose what is known to come out the same', async () => {
  const to = await temporaryFolder()
  const first = unitsFor(slugs, () => undefined)
  await writeTree(to, first.units())
  const composed: string[] = []
  const second = unitsFor(slugs, (slug) => composed.push(slug), 'another')
  const known = new Map(first.made)
  known.delete('c')
  const difference = await writeTree(to, second.units(known))
  expect(composed).toEqual(['c'])
  expect(difference).toEqual({ written: ['organisers/c.json'], more: 0, removed: [], unchanged: 3 })
})

it('composes what is known where the folder does not have it', async () => {
  const first = unitsFor(slugs, () => undefined)
  await writeTree(await temporaryFolder(), first.units())
  const to = await temporaryFolder()
  const composed: string[] = []
  await writeTree(to, unitsFor(slugs, (slug) => composed.push(slug)).units(first.made))
  expect(composed).toEqual(slugs)
})

it('removes the files of who is gone, from the middle too, and leaves those around them', async () => {
  const to = await temporaryFolder()
  await writeTree(to, unitsFor(slugs, () => undefined).units())
  const { removed, unchanged } = await writeTree(to, unitsFor(['b', 'd'], () => undefined).units())
  expect({ removed, unchanged }).toEqual({ removed: ['organisers/a.json', 'organisers/c.json'], unchanged: 2 })
})

it('touches nothing where nothing differs', async () => {
  const to = await temporaryFolder()
  await writeTree(to, unitsFor(slugs, () => undefined).units())
  const before = await contentOf(to)
  const { ctimeMs } = await stat(join(to, '.quality-label-publish.jsonl'))
  await writeTree(to, unitsFor(slugs, () => undefined).units())
  expect(await contentOf(to)).toEqual(before)
  expect((await stat(join(to, '.quality-label-publish.jsonl'))).ctimeMs).toBe(ctimeMs)
})

it('has changed nothing when a file cannot be composed', async () => {
  const to = await temporaryFolder()
  await writeTree(to, unitsFor(slugs, () => undefined).units())
  const before = await contentOf(to)
  const failing = unitsFor(
    slugs,
    (slug) => {
      if (slug === 'c') throw new Error('no')
    },
    'another'
  )
  await expect(writeTree(to, failing.units())).rejects.toThrow('no')
  await finishSwitch(to)
  expect(await contentOf(to)).toEqual(before)
})

it('names so many of the files that are written, and counts the others', async () => {
  const many = Array.from({ length: MAX_NAMED + 5 }, (_, i) => `organiser-${String(i).padStart(6, '0')}`)
  const { units } = unitsFor(many, () => undefined)
  const { written, more } = await writeTree(await temporaryFolder(), units(), { dryRun: true })
  expect({ named: written.length, more }).toEqual({ named: MAX_NAMED, more: 5 })
})
