import { expect, it } from 'vitest'
import { indexPages, type Listed } from '../../src/publish/index-pages.js'
import { openDesk } from '../support/desk.js'

const listed = (count: number): Listed[] =>
  Array.from({ length: count }, (_, i) => ({ slug: `organiser-${i}`, name: `Organiser ${i}`, country: 'RS' }))

async function pagesOf(organisers: Listed[]): Promise<Map<string, string>> {
  const { network } = (await openDesk()).register
  return new Map(indexPages(network, organisers))
}

const linksIn = (html: string) => [...html.matchAll(/organisers\/(organiser-\d+)\//g)].map(([, slug]) => slug)

it('lists up to a thousand organisers on one page', async () => {
  const pages = await pagesOf(listed(1000))
  expect([...pages.keys()]).toEqual(['index.html'])
  expect(linksIn(pages.get('index.html')!)).toHaveLength(1000)
})

it('lists more on pages of their own, each organiser once, and every page from the first', async () => {
  const pages = await pagesOf(listed(5000))
  const first = pages.get('index.html')!
  const others = [...pages].filter(([path]) => path !== 'index.html')
  expect(others.every(([path]) => first.includes(`"/${path.replace('index.html', '')}"`))).toBe(true)
  expect(new Set(others.flatMap(([, html]) => linksIn(html))).size).toBe(5000)
  expect(Math.max(...[...pages.values()].map((html) => html.length))).toBeLessThan(500_000)
})

it('changes the page of one more organiser, the first page, and at most one other', async () => {
  const before = await pagesOf(listed(5000))
  const after = await pagesOf([...listed(5000), { slug: 'new', name: 'Organiser 2500 b', country: 'RS' }])
  const changed = [...after].filter(([path, html]) => before.get(path) !== html)
  expect(changed.length).toBeLessThanOrEqual(3)
})
