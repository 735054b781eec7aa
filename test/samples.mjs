/**
 * The files that examples read: a label of the demo register as JSON and baked into a picture, and a credential in a
 * token.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bake, createSigner, didKey, generateKeyPair } from '@quality-label/credentials'

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
