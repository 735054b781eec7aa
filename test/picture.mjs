/**
 * The picture in the README: the badge on the demo's organiser page, its details open. And the one that labels are
 * baked into. Run by `npm run picture`.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drawBadgeRaster } from './badge-raster.mjs'
import { createWorld } from './journeys/world.mjs'

const file = fileURLToPath(new URL('../docs/images/badge.png', import.meta.url))
const raster = fileURLToPath(new URL('../packages/issuer/assets/badge.png', import.meta.url))

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
  await writeFile(raster, await drawBadgeRaster(world.browser))
  console.log(`Written: ${file}\nWritten: ${raster}`)
} finally {
  await world.close()
}
