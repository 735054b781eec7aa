/**
 * The badge on paper: what a visitor who prints a page finds on the sheets, and on the screen afterwards.
 *
 * Where a thing stands is read from the links of the PDF, which Chromium writes uncompressed.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, getComputedStyle */
import { expect, it } from 'vitest'
import { pageWith, stateOf } from '../world.mjs'

const owner = 'https://owner.example/'

/** Links of the page above and below the badge, and of its owner in the details. */
function longPage(script, src, attributes = '') {
  const { body, ...answer } = pageWith(script, src)
  const text = `<p>${'Words of the page. '.repeat(900)}</p>`
  const link = (name, slot = '') => `<a ${slot && `slot="${slot}"`} href="${owner}${name}">${name}</a>`
  const [before, after] = [`${link('above')}${text}<p>In a sentence `, ` and so on.</p>${text}${link('below')}`]
  const badge = `<quality-label-badge lang="en" src="${src}" ${attributes}>${link('note', 'note')}${link('actions', 'actions')}</quality-label-badge>`
  return { ...answer, body: body.replace(/<quality-label-badge.*badge>/, () => before + badge + after) }
}

/** The addresses of all links in the order of reading, and the number of sheets. */
function linksOf(pdf) {
  const text = pdf.toString('latin1')
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(([, id, body]) => [id, body]))
  const references = (body, name) =>
    body?.match(new RegExp(`/${name} \\[([^\\]]*)\\]`))?.[1].match(/\d+(?= 0 R)/g) ?? []
  const sheetsUnder = (id) => references(objects.get(id), 'Kids').flatMap((kid) => [kid, ...sheetsUnder(kid)])
  const root = [...objects].find(([, body]) => /\/Type \/Pages\b/.test(body) && !body.includes('/Parent'))[0]
  const sheets = sheetsUnder(root).filter((id) => /\/Type \/Page\b(?!s)/.test(objects.get(id)))
  const links = sheets.flatMap((id) =>
    references(objects.get(id), 'Annots')
      .map((annotation) => objects.get(annotation))
      .map((body) => [body.match(/\/URI \((.*?)\)/)?.[1], Number(body.match(/\/Rect \[\S+ (\S+)/)[1])])
      .sort(([, one], [, other]) => other - one)
      .map(([address]) => address)
  )
  return { links: links.map((address) => address?.replace(owner, '')), sheets: sheets.length }
}

export function printedPages(world) {
  const register = () => world.label.replace('.json', '/')

  async function opened(attributes, open) {
    world.pages.set('/paper', longPage(world.script, world.label, attributes))
    const page = await world.open(`${world.siteOrigin}/paper`, { viewport: { width: 900, height: 500 } })
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    await badge.evaluate((element) => element.showDetails())
    await badge.locator('dialog[open]').waitFor()
    if (!open) {
      await badge.evaluate((element) => element.hideDetails())
      await badge.locator('dialog[open]').waitFor({ state: 'detached' })
    }
    return { page, badge }
  }

  /** What the visitor had before the eyes. */
  const look = (badge) =>
    badge.evaluate(({ shadowRoot }) => {
      const dialog = shadowRoot.querySelector('dialog')
      return [dialog.matches(':modal'), dialog.scrollTop, shadowRoot.activeElement?.localName, dialog.className]
    })

  it.each([true, false])(
    'has the page with the whole document in its place, once, and nothing over it (open: %s)',
    async (open) => {
      const { page, badge } = await opened('', open)
      if (open)
        await badge.evaluate(({ shadowRoot }) => {
          shadowRoot.querySelector('select').focus()
          shadowRoot.querySelector('dialog').scrollTop = 120
        })
      const before = await look(badge)
      const { links, sheets } = linksOf(await page.pdf({ format: 'A4' }))
      expect(links.filter((address) => address !== register())).toEqual(['above', 'note', 'actions', 'below'])
      expect(links.filter((address) => address === register())).toHaveLength(1)
      expect(links.indexOf(register())).toBeGreaterThan(links.indexOf('note'))
      expect(sheets).toBeGreaterThan(2)
      await badge.locator('.inline').waitFor({ state: 'detached' })
      expect(await look(badge)).toEqual(before)
    }
  )

  it.each([true, false])('has nothing but the line where the badge stands in a sentence (open: %s)', async (open) => {
    const { page, badge } = await opened('layout="inline"', open)
    const before = await look(badge)
    expect(linksOf(await page.pdf({ format: 'A4' })).links).toEqual(['above', 'below'])
    expect(await look(badge)).toEqual(before)
  })

  it('has the whole of an open dialog in place of the page, where the browser does not say that it prints', async () => {
    const { page, badge } = await opened('', true)
    await page.emulateMedia({ media: 'print' })
    const found = await badge.evaluate(({ shadowRoot }) => {
      const dialog = shadowRoot.querySelector('dialog')
      const [body, foot] = ['.body', '.foot'].map((part) => dialog.querySelector(part).getBoundingClientRect())
      const { top, height } = dialog.getBoundingClientRect()
      return {
        top: top + document.documentElement.scrollTop,
        cut: dialog.scrollHeight - height,
        overlap: body.bottom - foot.top,
        position: getComputedStyle(dialog).position,
        ground: getComputedStyle(dialog, '::backdrop').backgroundColor,
        close: getComputedStyle(dialog.querySelector('.close')).display
      }
    })
    expect(found).toMatchObject({ top: 0, position: 'absolute', ground: 'rgb(255, 255, 255)', close: 'none' })
    expect(found.cut).toBeLessThanOrEqual(0)
    expect(found.overlap).toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'screen' })
    expect(await badge.locator('dialog:modal').count()).toBe(1)
  })
}
