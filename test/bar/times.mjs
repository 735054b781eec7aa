/**
 * One load of a page with a badge, timed from inside the page.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, requestAnimationFrame */

const html = { 'Content-Type': 'text/html; charset=utf-8' }

/**
 * @param {object} options
 * @param {number} options.slowed How many times the processor is slowed.
 * @param {boolean} [options.bare] The tag without the picture inside that keeps its place.
 * @returns {Promise<{ box: number; verdict: number; longest: number; shift: number }>} Milliseconds from the start of
 *   the page, those of the longest task, and the layout shift.
 */
export async function timesOf(world, { slowed, bare = false }) {
  const context = await world.browser.newContext()
  const page = await context.newPage()
  world.pages.set('/timed', { status: 200, headers: html, body: documentOf(world, bare) })
  await page.addInitScript(watch)
  // Asking the page how far it is would be work beside the badge's, and more of it where the processor is slowed.
  const verdict = page.waitForEvent('console', (message) => message.text() === 'verdict')
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  await page.goto(`${world.siteOrigin}/timed`)
  await verdict
  // What comes after the verdict (the details) must not move anything either.
  await page.waitForLoadState('networkidle')
  const found = await page.evaluate(() => globalThis.measured)
  await context.close()
  return found
}

function documentOf(world, bare) {
  const page = `${world.registerOrigin}/organisers/nova-skola`
  const picture = `<a href="${page}/"><img src="${page}.svg" width="320" height="96" alt="Check its status"></a>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title>
    <script type="module" src="${world.script}"></script><h1>A school</h1><p>Words before it.</p>
    <quality-label-badge src="${world.label}">${bare ? '' : picture}</quality-label-badge><p>Words after it.</p></html>`
}

function watch() {
  const measured = { box: 0, verdict: 0, longest: 0, shift: 0 }
  globalThis.measured = measured
  document.addEventListener('qlb-state', ({ detail }) => {
    if (detail.state !== 'valid') return
    measured.verdict ||= performance.now()
    console.log('verdict')
  })
  const look = () => {
    const card = document.querySelector('quality-label-badge')?.shadowRoot?.querySelector('[part~=card]')
    if (card?.getBoundingClientRect().height > 0) measured.box = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.longest = Math.max(measured.longest, duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) measured.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
}
