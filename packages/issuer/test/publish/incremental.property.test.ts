/** Whatever happens at the desk, and whenever it is published: what lies there is what would be published from nothing. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../credentials/test/support/runs.js'
import { addOrganiser, changeStatus, editOrganiser, eraseOrganiser, publish, RegisterError } from '../../src/index.js'
import { endorse, endorsedDesk, issue, publishing, temporaryFolder, type Desk } from '../support/desk.js'
import { contentOf } from '../support/trees.js'

type Step = (desk: Desk, slug: string, to: string) => Promise<unknown>

const steps: Record<string, Step> = {
  add: ({ register, act }, slug) =>
    addOrganiser(register, { slug, name: slug, country: 'RS', individual: slug === 'ana' }, act),
  issue: (desk, organiser) => issue(desk, { organiser }),
  suspend: ({ register, act }, slug) => changeStatus(register, 'suspend', slug, undefined, act),
  reinstate: ({ register, act }, slug) => changeStatus(register, 'reinstate', slug, undefined, act),
  revoke: ({ register, act }, slug) => changeStatus(register, 'revoke', slug, undefined, act),
  rename: ({ register, act, labelKey }, slug) =>
    editOrganiser(
      register,
      slug,
      { locality: `Town of ${slug}` },
      'organiser.edited',
      undefined,
      () => Promise.resolve(labelKey),
      act
    ),
  erase: ({ register, act }, slug) => eraseOrganiser(register, slug, undefined, act),
  endorse: (desk, slug) => endorse(desk, { object: `organiser:${slug}`, comment: 'good', language: 'en' }),
  endorseLabel: (desk) => endorse(desk, { object: 'label', comment: 'good', language: 'en' }),
  publish: (desk, _, to) => publish(desk.register, { ...publishing(desk), to }),
  look: (desk, _, to) => publish(desk.register, { ...publishing(desk), to, dryRun: true }),
  refresh: (desk, _, to) => publish(desk.register, { ...publishing(desk), to, refresh: true }),
  deleteFile: (_desk, slug, to) => rm(join(to, 'organisers', `${slug}.json`), { force: true })
}

const step = fc.tuple(
  fc.constantFrom(...Object.keys(steps), 'publish', 'issue'),
  fc.constantFrom('nova-skola', 'ana', 'bor')
)

test('an incremental publish equals one from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (happened) => {
      const desk = await endorsedDesk()
      const to = await temporaryFolder()
      for (const [name, slug] of [['add', 'ana'] as const, ['issue', 'nova-skola'] as const, ...happened]) {
        await steps[name]!(desk, slug, to).catch((error: unknown) => {
          // Not everything can be done at any time.
          if (!(error instanceof RegisterError)) throw error
        })
      }
      await publish(desk.register, { ...publishing(desk), to })
      await rm(join(desk.register.directory, '.cache'), { recursive: true, force: true })
      const elsewhere = await temporaryFolder()
      await publish(desk.register, { ...publishing(desk), to: elsewhere })
      expect(await contentOf(to)).toEqual(await contentOf(elsewhere))
    }),
    runs(4)
  )
}, 120_000)
