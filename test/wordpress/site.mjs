/**
 * The website that all journeys share, and the words they are told in.
 *
 * @module
 */
import { after, afterEach, before } from 'node:test'
import { createWorld } from './world.mjs'

/** The element's name, and that of the plugin. */
export const badge = 'quality-label-badge'
export const script = `script[src$="/embed/v1/${badge}.js"]`
export const shortcode = '[quality_label organiser="nova-skola"]'
export const block = '<!-- wp:quality-label/badge {"organiser":"nova-skola"} /-->'

/** Filled before the first journey, which takes what it needs when it runs. */
export function useSite() {
  const site = /** @type {Awaited<ReturnType<typeof createSite>>} */ ({})
  before(async () => void Object.assign(site, await createSite()))
  afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())))
  after(() => site.close?.())
  return site
}

async function createSite() {
  const world = await createWorld()
  const { website, registerOrigin, open } = world
  for (const path of ['/', '/?s=hello', '/?feed=rss2']) await (await fetch(website.origin + path)).text()
  for (const path of ['plugins.php', 'options-general.php', 'post-new.php'])
    await open(`/wp-admin/${path}`, { as: 'administrator' })
  /** What WordPress says of itself, without the plugin. */
  const before = new Set(website.log())
  const errors = []

  return {
    ...world,
    /** What scripts threw on pages for visitors. */
    errors,
    /** The posts that were written in the editor, by the way the badge came into them. @type {Record<string, number>} */
    posts: {},
    /** The address of the organiser's page at the register. */
    page: () => `${registerOrigin}/organisers/nova-skola/`,
    /** A post, without the editor. Gives its number. */
    write: (content, as = 'author') => website.act('post', { title: 'Our label', content, as }),
    /** A post in the editor. */
    edit: (post) => open(`/wp-admin/post.php?post=${post}&action=edit`, { as: 'author' }),
    /** A post as visitors see it, or as somebody who may write. */
    visit: (post, options) => open(`/?p=${post}`, { ...options, errors }),
    /** What PHP said that WordPress does not say without the plugin. */
    said: () => website.log().filter((line) => !before.has(line))
  }
}
