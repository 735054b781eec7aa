/**
 * Asking the published badge about whatever a journey gives it.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, customElements */
import { pageWith, stateOf } from '../world.mjs'

/** Puts an answer among the published files, and gives its address. */
export function serve(world, path, body, type = 'application/json') {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const headers = { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }
  world.faults.set(path, () => ({ status: 200, headers, body: text }))
  return `${world.registerOrigin}${path}`
}

/** The state in which a badge of the organiser's website comes to rest with this address. */
export async function stateAt(world, src) {
  world.pages.set('/bare', pageWith(world.script, src))
  return stateOf(await world.open(`${world.siteOrigin}/bare`))
}

/** A page of the organiser's website with the script and no badge yet. */
export async function emptyPage(world, context) {
  const { status, headers, body } = pageWith(world.script, '')
  world.pages.set('/empty', { status, headers, body: body.replace(/<quality-label-badge.*badge>/, '') })
  const page = context ? await context.newPage() : await world.open('about:blank')
  await page.goto(`${world.siteOrigin}/empty`)
  await page.evaluate(() => customElements.whenDefined('quality-label-badge'))
  return page
}

/**
 * What badges say of credentials at hand, all of them at the same time.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ credential?: unknown; base64?: string; attributes?: Record<string, string> }[]} inputs `base64`: as bytes.
 * @returns {Promise<{ state: string; verdict?: string; securing?: string; supported: string[] }[]>} `supported`: the
 *   ids of the endorsements that hold.
 */
export function judge(page, inputs) {
  return page.evaluate(async (given) => {
    const asked = given.map(async ({ credential, base64, as = 'bytes', attributes = {} }) => {
      const badge = document.createElement('quality-label-badge')
      for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value)
      const bytes = base64 && Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      badge.credential = bytes ? (as === 'blob' ? new Blob([bytes]) : bytes) : credential
      document.body.append(badge)
      const result = await badge.verify()
      const { state } = badge
      badge.remove()
      const supported = result?.endorsements
        .filter(({ verified }) => verified)
        .map(({ endorser, object }) => `${endorser.id} ${object.id}`)
      return { state, verdict: result?.verdict, securing: result?.format?.securing, supported: supported ?? [] }
    })
    return Promise.all(asked)
  }, inputs)
}
