/**
 * Pictures of every look of the badge, from the gallery of the demo: each section, the details as dialog and sheet, and
 * the badge under forced colours, in print, at twice the text size and in a narrow window. Run by `npm run
 * pictures:badge`; the pictures lie in test/.cache/pictures. Its arguments choose: names that begin so.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, getComputedStyle */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen, staticFiles } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { writeGallery } from '../demo/src/gallery.mjs'
import { browsers } from './browsers.mjs'

const cache = fileURLToPath(new URL('.cache/', import.meta.url))
const pictures = join(cache, 'pictures')
const wanted = process.argv.slice(2)
const isWanted = (name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))

const desktop = { width: 1160, height: 900 }
const phone = { width: 390, height: 780 }

/** Where a label is strange and nobody is the owner; the browser is told that it lies on this computer. */
const strange = 'another-school.example'

/** Where the details open over the page: by window, and the badge of the gallery; and on which host. */
const opened = [
  ['dialog-valid', desktop, '#card .light [state=valid]'],
  ['dialog-suspended', desktop, '#card .dark [state=suspended]'],
  ['dialog-wrong-site', desktop, '#card .dark [state=wrong-site]'],
  ['dialog-elsewhere', desktop, '#card .light [state=wrong-site]', strange],
  ['dialog-lt', desktop, '#languages .light [language=lt][state=suspended]'],
  ['dialog-ar', desktop, '#languages .light [language=ar][state=valid]'],
  ['sheet-valid', phone, '#card .light [state=valid]'],
  ['sheet-unconfirmed', phone, '#card .light [state=unconfirmed]'],
  ['sheet-revoked', phone, '#card .dark [state=revoked]'],
  ['sheet-sr', phone, '#languages .dark [language=sr][state=valid]'],
  ['sheet-pap', phone, '#languages .light [language=pap][state=unconfirmed]'],
  ['sheet-ar', phone, '#languages .dark [language=ar][state=wrong-site]']
]

/** Conditions that are not the page's own. */
const conditions = [
  ['forced-colours', { forcedColors: 'active', colorScheme: 'dark' }, desktop, ''],
  ['print', { media: 'print' }, desktop, ''],
  ['text-200', {}, desktop, ':root { font-size: 200% !important }'],
  ['window-320', {}, { width: 320, height: 900 }, '']
]

await mkdir(pictures, { recursive: true })
const site = join(cache, 'gallery')
await rm(site, { recursive: true, force: true })
await cp(fileURLToPath(new URL('../demo/site', import.meta.url)), site, { recursive: true })
await writeGallery(site)
const server = await listen(
  staticFiles(site, () => ({})),
  0
)
const browser = await chromium.launch({
  executablePath: browsers(['chromium']).chromium,
  args: [`--host-resolver-rules=MAP ${strange} 127.0.0.1`],
  chromiumSandbox: false
})
try {
  // What is very tall would be more than the browser can paint at twice the size.
  const [sharp, tall] = [await open(desktop), await open(desktop, 1)]
  for (const section of await sharp.locator('main > section').all()) {
    const id = await section.getAttribute('id')
    const page = /^(full|details)$/.test(id) ? tall : sharp
    if (isWanted(id)) await page.locator(`#${id}`).screenshot({ path: file(id) })
  }
  for (const [name, viewport, badge, host] of opened.filter(([name]) => isWanted(name))) {
    const own = await open(viewport, 2, host)
    await own.locator(`${badge} [part~="toggle"]`).click()
    await own.locator('dialog[open]').waitFor()
    await own.screenshot({ path: file(name), animations: 'disabled' })
    await own.close()
  }
  for (const [name, media, viewport, css] of conditions.filter(([name]) => isWanted(name))) {
    const own = await open(viewport, 1)
    await own.emulateMedia(media)
    if (css) await own.addStyleTag({ content: css })
    for (const id of ['card', 'wide', 'compact', 'inline', 'full']) {
      const scrolls = await own.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth
      )
      if (scrolls) console.error(`${name}: the page scrolls sideways.`)
      await own.locator(`#${id}`).screenshot({ path: file(`${name}-${id}`) })
    }
    await own.close()
  }
  console.log(`Written: ${pictures}`)
} finally {
  await browser.close()
  await server.close()
}

/** The gallery, at rest. */
async function open(viewport, deviceScaleFactor = 2, host = 'localhost') {
  const page = await browser.newPage({ viewport, deviceScaleFactor })
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(`${server.origin.replace('localhost', host)}/gallery/`)
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('quality-label-badge')]
    const isOpen = (badge) =>
      badge.getAttribute('state') === 'loading' || badge.shadowRoot.querySelector('.sentence') !== null
    return (
      badges.length > 0 &&
      badges.every((badge) => badge.getAttribute('expected-id') === badge.getAttribute('state')) &&
      badges.filter((badge) => badge.matches('[details=inline], [layout=full]')).every(isOpen) &&
      getComputedStyle(document.body).marginTop === '0px'
    )
  })
  return page
}

function file(name) {
  return join(pictures, `${name}.png`)
}
