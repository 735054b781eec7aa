import { expect, test } from 'vitest'
import { answerOf, ask } from '../support/ask.js'
import { identifier, label, SITE } from '../support/network.js'

const same = identifier('ext:same', 'https://same.example/')
const shownAt = async (site: string, sites: string[] = [SITE, 'https://city.example/organisers/42']) =>
  (
    await ask(await label({}, { otherIdentifier: [same, ...sites.map((one) => identifier('ext:site', one))] }), {
      site
    })
  ).verdict

test.each([
  'https://nova-skola.example/',
  'https://nova-skola.example',
  'https://nova-skola.example:443/about?x=1#y',
  'https://NOVA-SKOLA.example/about',
  'https://city.example/organisers/42',
  'https://city.example/organisers/42/',
  'https://city.example/organisers/42/label?x',
  'https://city.example/other/../organisers/42',
  'https://city.example/other/%2e%2E/organisers/42'
])('%s is one of its sites', async (site) => {
  expect(await shownAt(site)).toBe('valid')
})

test.each([
  'http://nova-skola.example/',
  'https://www.nova-skola.example/',
  'https://nova-skola.example:8443/',
  'https://nova-skola.example.evil.example/',
  'https://nova-skola.example./',
  'https://city.example/',
  'https://city.example/organisers/421',
  'https://city.example/organisers/4',
  'https://city.example/Organisers/42',
  'https://city.example/organisers/42/../43',
  'https://city.example/organisers/42/%2e%2e/43',
  'https://city.example/organisers%2F42',
  'https://nova-skola.example@evil.example/',
  'blob:https://nova-skola.example/0c4b',
  'data:text/html,x',
  'about:blank'
])('%s is not', async (site) => {
  expect(await shownAt(site)).toBe('wrong-site')
})

test('a site that cannot be learnt is unconfirmed, an ask without one is not judged', async () => {
  expect(await answerOf(ask(await label(), { site: 'unknown' }))).toEqual(['unconfirmed', 'site: site-unknown'])
  expect((await ask(await label())).checks.find(({ id }) => id === 'site')?.outcome).toBe('skipped')
})

test('a label without sites is shown nowhere, and a listed site that is no web address holds nothing', async () => {
  expect(await shownAt(SITE, [])).toBe('wrong-site')
  expect(await shownAt('about:blank', ['about:blank'])).toBe('wrong-site')
  expect(await shownAt('data:,x', ['data:,x'])).toBe('wrong-site')
})
