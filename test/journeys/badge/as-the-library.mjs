/**
 * The published badge is made of the libraries by leaving things out: words, tables of places, what it is never given.
 * None of that may change a verdict, whatever is judged.
 *
 * @module
 */
import { createTrustList, createVerifier } from '@quality-label/verifier'
import { describe, expect, it } from 'vitest'
import { present, readBytes, required } from '../../conformance/corpus-folder.mjs'
import { emptyPage, judge } from './judging.mjs'

/** Presentations by others: the badge does not ask for their form, since nothing hangs on it. */
const isPresentation = (bytes) => /"VerifiablePresentation"|typ":"vp/.test(Buffer.from(bytes).toString('utf8'))

export function asTheLibrary(world) {
  describe.skipIf(!present && !required)('of the corpus', () => {
    it('says of the credentials of others what the library says', async () => {
      const { cases } = JSON.parse(Buffer.from(readBytes('cases.json')).toString('utf8'))
      const files = [...new Set(cases.map(({ file }) => file))]
      const inputs = files
        .map((file) => ({ file, bytes: readBytes(file) }))
        .filter(({ bytes }) => !isPresentation(bytes))
      const { origin } = new URL(world.registerOrigin)
      const verifier = createVerifier({
        trust: createTrustList({ issuers: [world.made.issuer] }),
        network: 'local',
        proofs: 'one',
        site: `${world.siteOrigin}/empty`,
        fetch: (url, init) => (url.startsWith(origin) ? fetch(url, init) : Promise.reject(new TypeError(url)))
      })
      const expected = []
      for await (const { verdict } of verifier.verifyMany(inputs.map(({ bytes }) => bytes))) expected.push(verdict)
      const page = await emptyPage(world)
      const found = []
      for (let at = 0; at < inputs.length; at += 60) {
        const some = inputs.slice(at, at + 60).map(({ bytes }) => ({ base64: Buffer.from(bytes).toString('base64') }))
        found.push(...(await judge(page, some)).map(({ verdict }) => verdict))
      }
      const differing = inputs.flatMap(({ file }, i) =>
        found[i] === expected[i] ? [] : [`${file}: ${found[i]}, not ${expected[i]}`]
      )
      console.log(`the script and the library: ${String(inputs.length)} files, ${[...new Set(expected)].join(', ')}`)
      expect(differing).toEqual([])
      expect(new Set(expected).size).toBeGreaterThan(2)
    })
  })
}
