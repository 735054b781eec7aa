/**
 * The plugin in a real WordPress, from its activation to its removal: what administrators, writers without the right to
 * write scripts, and visitors see.
 *
 * The journeys build on each other, in this order.
 *
 * @module
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from '../journeys/world.mjs'
import { whereItIsRead } from './reading.mjs'
import { badge, block, script, shortcode, useSite } from './site.mjs'
import { whatIsWritten } from './writing.mjs'

const site = useSite()

test('it is activated, and says nothing but that', async () => {
  const plugins = await site.open('/wp-admin/plugins.php', { as: 'administrator' })
  await plugins.click(`#activate-${badge}`)
  const notices = plugins.locator('.notice:visible p')
  await notices.first().waitFor()
  assert.deepEqual(await notices.allInnerTexts(), ['Plugin activated.'])
})

test('without a register visitors see nothing, and writers what is missing', async () => {
  const post = site.write(`Before ${shortcode} after`)
  const seen = async (as) => (await site.visit(post, { as })).locator('.entry-content').innerText()
  assert.equal(await seen(), 'Before after')
  assert.match(await seen('author'), /The address of the register is not set/)
})

test('an administrator sets the register; what cannot be one is refused', async () => {
  const path = `/wp-admin/options-general.php?page=${badge}`
  const save = async (address) => {
    const settings = await site.open(path, { as: 'administrator' })
    await settings.fill('#quality_label_register', address)
    await settings.click('#submit')
    const notice = settings.locator('.notice')
    await notice.waitFor()
    const [, kind] = /notice-(error|success)/.exec(await notice.getAttribute('class'))
    return [kind, await settings.inputValue('#quality_label_register')]
  }
  assert.deepEqual(await save(site.page()), ['error', ''])
  assert.deepEqual(await save(`${site.registerOrigin}/`), ['success', site.registerOrigin])
  const author = await site.open(path, { as: 'author' })
  assert.match(await author.innerText('body'), /not allowed to access this page/)
})

whatIsWritten(site)

whereItIsRead(site)

test('deactivated, it leaves posts whole: the words of the shortcode, no block, the frame of the register', async () => {
  const plugins = await site.open('/wp-admin/plugins.php', { as: 'administrator' })
  await plugins.click(`#deactivate-${badge}`)
  await plugins.getByText('Plugin deactivated.').waitFor()

  const text = async (content) => {
    const seen = await site.visit(site.write(`<p>Before</p>${content}<p>After</p>`))
    assert.deepEqual([await seen.locator(badge).count(), await seen.locator(script).count()], [0, 0])
    return (await seen.innerText('.entry-content')).split(/\s*\n\s*/)
  }
  // WordPress makes typographer's quotes of ours.
  const words = shortcode.replaceAll('"', '”')
  assert.deepEqual(await text(`<p>${shortcode}</p>`), ['Before', words, 'After'])
  assert.deepEqual(await text(block), ['Before', 'After'])

  const framed = await site.visit(site.posts.address)
  assert.equal(await stateOf(framed.frameLocator('.entry-content iframe')), 'valid')
})

test('deleted, it leaves nothing behind', async () => {
  assert.deepEqual(site.website.act('kept', { like: 'quality_label' }), ['quality_label_register'])
  const plugins = await site.open('/wp-admin/plugins.php', { as: 'administrator' })
  plugins.on('dialog', (dialog) => dialog.accept())
  await plugins.click(`#delete-${badge}`)
  await plugins.locator(`[data-slug="${badge}"].deleted`).waitFor({ state: 'attached' })
  assert.deepEqual(site.website.act('kept', { like: 'quality_label' }), [])
  assert.deepEqual(site.website.act('kept', { like: 'quality-label' }), [])
})

test('in all this no page for visitors threw an error, and PHP said nothing that WordPress does not say without the plugin', () => {
  assert.deepEqual(site.errors, [])
  assert.deepEqual(site.said(), [])
  // Nothing said is not nobody listening.
  site.website.act('warn', { text: 'This is a test.' })
  assert.match(site.said().join(), /^PHP Notice: +This is a test\./)
})
