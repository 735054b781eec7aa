/**
 * What people write who may not write scripts, in the block editor and without it, and what visitors see of that.
 *
 * @module
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from '../journeys/world.mjs'
import { addBlock, beginPost, paste, publish, readBlocks } from './editor.mjs'
import { badge, block, script, shortcode } from './site.mjs'

export function whatIsWritten(site) {
  test('from the plain lines WordPress leaves a writer the link and the picture', async () => {
    const lines = `<script type="module" src="${site.registerOrigin}/embed/v1/${badge}.js"></script>
      <${badge} src="${site.registerOrigin}/organisers/nova-skola.json"><a href="${site.page()}"><img src="${site.page().slice(0, -1)}.svg" alt="Check"></a></${badge}>`
    for (const as of ['author', 'contributor']) {
      assert.equal(site.website.act('can', { as, what: 'unfiltered_html' }), false)
      const kept = site.website.act('content', { post: site.write(lines, as) })
      assert.doesNotMatch(kept, /<script|<quality-label/)
      assert.match(kept, /<a href="[^"]+nova-skola\/"><img src="[^"]+nova-skola\.svg" alt="Check"><\/a>/)
    }
  })

  test('a contributor hands in a post with the shortcode; published, it shows the badge', async () => {
    const editor = await site.open('/wp-admin/post-new.php', { as: 'contributor' })
    await beginPost(editor, 'With a shortcode')
    await addBlock(editor, 'shortcode', 'core/shortcode')
    await editor.keyboard.type(shortcode)
    site.posts.shortcode = await publish(editor)
    assert.equal(site.website.act('publish', { post: site.posts.shortcode }), 'publish')
    assert.equal(await stateOf(await site.visit(site.posts.shortcode)), 'valid')
  })

  test('an author adds the block, and visitors see the badge', async () => {
    const editor = await site.open('/wp-admin/post-new.php', { as: 'author' })
    await beginPost(editor, 'With the block')
    const added = await addBlock(editor, 'quality', 'quality-label/badge')
    await added.locator('input').click()
    await editor.keyboard.type('nova-skola')
    await editor.keyboard.press('Enter')
    const picture = added.locator(`${badge} img`)
    await picture.waitFor()
    const address = editor.url()
    await picture.click({ force: true })
    assert.equal(editor.url(), address)
    await editor.getByLabel('Size').selectOption('Compact')
    await added.locator(`${badge}[layout=compact]`).waitFor()
    site.posts.block = await publish(editor)

    const seen = await site.visit(site.posts.block)
    assert.equal(await stateOf(seen), 'valid')
    assert.equal(await seen.locator(badge).getAttribute('layout'), 'compact')
  })

  test('the editor takes the block in again as it was; it would say if something else stood in it', async () => {
    const warning = '.block-editor-warning'
    const whole = await site.edit(site.posts.block)
    assert.deepEqual(await readBlocks(whole), [{ name: 'quality-label/badge', isValid: true }])
    await whole.locator(`[data-type="quality-label/badge"] ${badge} img`).waitFor()
    assert.equal(await whole.locator(warning).count(), 0)

    const other = await site.edit(site.write(block.replace('/-->', '--><p>More</p><!-- /wp:quality-label/badge -->')))
    assert.deepEqual(await readBlocks(other), [{ name: 'quality-label/badge', isValid: false }])
    await other.locator(warning).waitFor()
  })

  test('the address of the page, pasted on a line of its own, becomes the badge itself', async () => {
    const editor = await site.open('/wp-admin/post-new.php', { as: 'author' })
    await beginPost(editor, 'With the address')
    await paste(editor, site.page())
    site.posts.address = await publish(editor)
    const seen = await site.visit(site.posts.address)
    assert.equal(await stateOf(seen), 'valid')
    assert.equal(await seen.locator('iframe').count(), 0)
  })

  test('so does the address in a block for addresses, and not one inside a sentence or at another host', async () => {
    const embed = (address) =>
      `<!-- wp:embed {"url":"${address}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure><!-- /wp:embed -->`
    assert.equal(await stateOf(await site.visit(site.write(embed(site.page())))), 'valid')
    for (const content of [
      `See ${site.page()} there.`,
      site.page().replace(site.registerOrigin, 'https://labels.example')
    ]) {
      const seen = await site.visit(site.write(content))
      assert.deepEqual([await seen.locator(badge).count(), await seen.locator(script).count()], [0, 0])
    }
  })

  test('what a writer puts into the attributes never becomes markup', async () => {
    const hostile = [
      'card" onclick="hit()',
      '"><script>hit()</script>',
      "card' onmouseover='hit()",
      'javascript:hit()',
      '&quot; onclick=&quot;hit()'
    ]
    const inAttributes = hostile.flatMap((text) => [
      `[quality_label organiser="nova-skola" layout='${text}']`,
      `[quality_label organiser='nova-skola' language=${text}]`,
      `<!-- wp:quality-label/badge ${JSON.stringify({ organiser: 'nova-skola', theme: text })} /-->`
    ])
    const unknown = `[quality_label organiser="nova-skola" src="https://evil.example/x.json" verify-url="https://evil.example/" onclick="hit()"]`
    const seen = await site.visit(site.write([shortcode, unknown, ...inAttributes].join('\n\n')))
    const drawn = await seen
      .locator(badge)
      .evaluateAll((all) =>
        all.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`))
      )
    const harmless = [`src=${site.registerOrigin}/organisers/nova-skola.json`, 'layout=card']
    assert.deepEqual(new Set(drawn.filter((attribute) => !attribute.startsWith('state='))), new Set(harmless))
    assert.equal(await seen.locator('.entry-content :is([onclick], [onmouseover], script)').count(), 0)
  })

  test('an address of another host is refused: visitors see nothing, the writer reads why', async () => {
    const post = site.write('[quality_label organiser="https://evil.example/organisers/nova-skola/"]')
    const seen = await site.visit(post)
    assert.deepEqual([await seen.locator(badge).count(), await seen.locator(script).count()], [0, 0])
    assert.equal(await seen.locator('.entry-content').innerText(), '')
    const writer = await site.visit(post, { as: 'author' })
    assert.match(await writer.innerText('.entry-content'), /Whose label\?/)
    assert.equal(await stateOf(await site.visit(site.write(`[quality_label organiser="${site.page()}"]`))), 'valid')
  })
}
