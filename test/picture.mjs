/**
 * The picture in the README: the badge on the demo's organiser page, its details open. Run by `npm run picture`.
 *
 * @module
 */
import { fileURLToPath } from 'node:url'
import { createWorld } from './journeys/world.mjs'

const file = fileURLToPath(new URL('../docs/images/badge.png', import.meta.url))

const world = await createWorld()
try {
  const page = await world.open(`${world.siteOrigin}/`, {
    viewport: { width: 720, height: 900 },
    deviceScaleFactor: 1.5
  })
  const badge = page.locator('quality-label-badge')
  await page.locator('quality-label-badge[state="valid"]').waitFor()
  await badge.locator('[part~="toggle"]').click()
  const dialog = badge.locator('dialog')
  await dialog.waitFor()
  await dialog.screenshot({ path: file, animations: 'disabled' })
  console.log(`Written: ${file}`)
} finally {
  await world.close()
}
