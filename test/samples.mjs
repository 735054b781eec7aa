/**
 * The files that examples read: a label of the demo register as JSON and baked into a picture, a credential in a token,
 * and the papers of an application.
 *
 * @module
 */
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bake, createSigner, didKey, generateKeyPair } from '@quality-label/credentials'
import { root } from '../.ci/run.mjs'
import { writePapers } from '../demo/src/papers.mjs'

/** What an operator is given, and the days that the guides speak of. */
const desk = join(root, 'demo', 'desk')
const days = { practice: '2024-09-01', submitted: '2026-01-10', report: '2026-02-10' }

/** A list of organisers, the first of whom holds a label on paper already. */
const HOLDERS = `name,country,locality,url,sites,decided,from
Atviri Ženkliukai,LT,Kaunas,https://atviri.example/,https://atviri.example/,2026-01-20,2026-02-01
Mestna knjižnica,SI,,,,,
`

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

/**
 * @param {string} folder
 * @param {import('./demo-register.mjs').DemoRegister} demo
 */
export async function writeSamples(folder, { port }) {
  const answer = await fetch(`http://localhost:${port}/organisers/nova-skola.json`)
  const presentation = await answer.json()
  await writeFile(join(folder, 'badge.json'), JSON.stringify(presentation))
  await writeFile(join(folder, 'badge.png'), await bake(picture, presentation.verifiableCredential[0]))
  await writeFile(join(folder, 'badge.jwt'), await token())
  await writePaperSamples(folder)
}

/** What an operator is given. @param {string} folder */
export async function writePaperSamples(folder) {
  await writePapers(join(desk, 'nova-skola'), folder, days)
  for (const name of ['policy.json', 'committee.csv']) await copyFile(join(desk, name), join(folder, name))
  await writeFile(join(folder, 'organisers.csv'), HOLDERS)
}

/** @see {@link https://www.w3.org/TR/vc-jose-cose/#with-jose Securing with JOSE} */
async function token() {
  const { secretKey, publicKeyMultibase } = await generateKeyPair()
  const issuer = didKey(publicKeyMultibase)
  const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: `${issuer}#${publicKeyMultibase}` }
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer,
    credentialSubject: { id: 'https://school.example/' }
  }
  const input = [header, credential].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = await (await createSigner(secretKey)).sign(Buffer.from(input))
  return `${input}.${Buffer.from(signature).toString('base64url')}`
}
