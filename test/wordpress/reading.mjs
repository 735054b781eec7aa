/**
 * Where else the posts are read: in feeds, in lists of excerpts, in other themes, on a phone.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf } from '../journeys/world.mjs'
import { badge, block, script, shortcode } from './site.mjs'

export function whereItIsRead(site) {
  test('the feed has the link and the picture, and no script', async () => {
    const feed = await (await fetch(`${site.website.origin}/?feed=rss2`)).text()
    for (const post of [site.posts.shortcode, site.posts.block, site.posts.address]) {
      const [item] = feed.match(new RegExp(`<item>(?:(?!</item>)[^])*\\?p=${post}</guid>[^]*?</item>`))
      const [, html] = item.match(/<content:encoded><!\[CDATA\[([^]*?)\]\]>/)
      assert.match(html, /<a href="[^"]+\/organisers\/nova-skola\/"><img [^>]*src="[^"]+\/organisers\/nova-skola\.svg"/)
      assert.doesNotMatch(html, /<script/)
    }
  })

  test('the script is on pages that show the badge, and not on those with excerpts', async () => {
    assert.equal(await (await site.visit(site.posts.address)).locator(script).count(), 1)
    const found = await site.open('/?s=address')
    assert.equal(await found.locator(script).count(), 0)
    assert.match(await found.innerText('main'), /With the address/)
  })

  test('a theme from before there were blocks shows the badge, too', async () => {
    site.website.act('theme', { name: 'twentytwentyone' })
    for (const post of [site.posts.shortcode, site.posts.block, site.posts.address])
      assert.equal(await stateOf(await site.visit(post)), 'valid')
    site.website.act('theme', { name: 'twentytwentythree' })
  })

  test('on a phone the largest badge is not wider than the page, and one in the middle is in the middle', async () => {
    const viewport = { width: 390, height: 844 }
    const full = site.write(block.replace('"}', '","layout":"full"}'))
    const words = site.write(shortcode.replace(']', ' layout="full"]'))
    const centred = site.write(block.replace('"}', '","align":"center"}'))
    // Both set a width for what stands on the page.
    for (const name of ['twentytwentyone', 'twentytwentythree']) {
      site.website.act('theme', { name })
      for (const post of [full, words]) {
        const seen = await site.visit(post, { viewport })
        assert.equal(await stateOf(seen), 'valid')
        assert.equal(await seen.evaluate(() => document.documentElement.scrollWidth), viewport.width)
      }
      const seen = await site.visit(centred, { viewport })
      await stateOf(seen)
      const { x, width } = await seen.locator(badge).boundingBox()
      assert.equal(Math.round(x + width / 2), viewport.width / 2)
      assert.ok(width < viewport.width - 48)
    }
  })
}
