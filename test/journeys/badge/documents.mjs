/**
 * Documents as other programs, the Network and strangers make them: tokens, badges of Open Badges 2.0, labels that say
 * what a journey wants.
 *
 * @module
 */
import { createSigner, didKey, generateKeyPair } from '@quality-label/credentials'
import { openNetworkKey, openRegister } from '@quality-label/issuer'
import { readFile } from 'node:fs/promises'

export const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB2 = 'https://w3id.org/openbadges/v2'

/** An image. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

export const base64url = (value) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A compact JWS. */
export async function token(header, claims, { signer, method }) {
  const input = [{ alg: 'EdDSA', kid: method, ...header }, claims].map(base64url).join('.')
  return `${input}.${Buffer.from(await signer.sign(Buffer.from(input))).toString('base64url')}`
}

/** The token with one letter of a claim changed. */
export function altered(text, from, to) {
  const [header, claims, signature] = text.split('.')
  return [header, base64url(String(Buffer.from(claims, 'base64url')).replace(from, to)), signature].join('.')
}

/** Somebody with a key of their own. */
export async function stranger() {
  const { secretKey, publicKeyMultibase } = await generateKeyPair()
  const did = didKey(publicKeyMultibase)
  return { signer: await createSigner(secretKey), did, method: `${did}#${publicKeyMultibase}` }
}

/** A badge of Open Badges 2.0 whose three parts lie at the given addresses. */
export function openBadge({ assertion, badge, issuer }) {
  return {
    assertion: {
      '@context': OB2,
      type: 'Assertion',
      id: assertion,
      recipient: { type: 'email', hashed: false, identity: 'beth@learner.example' },
      badge,
      issuedOn: '2026-03-01T12:00:00Z',
      verification: { type: 'hosted' }
    },
    badge: {
      '@context': OB2,
      type: 'BadgeClass',
      id: badge,
      name: 'Robotics',
      description: 'Built a robot.',
      image: 'https://badges.example/robotics.png',
      criteria: { narrative: 'The robot moves.' },
      issuer
    },
    issuer: {
      '@context': OB2,
      type: 'Issuer',
      id: issuer,
      name: 'A School',
      url: 'https://badges.example/',
      email: 'badges@badges.example'
    }
  }
}

/** The published label of the website, without its proofs. */
export async function unsignedLabel(world) {
  const label = await world.read('labels/nova-skola/1/1.json')
  delete label.proof
  return label
}

/** The Network's own key for labels. */
export async function networkKey(world) {
  const register = await openRegister(world.made.folder)
  const passphrase = (await readFile(world.made.passphraseFile, 'utf8')).trim()
  const { signer, verificationMethod: method } = await openNetworkKey(register, 'label', passphrase)
  return { signer, method }
}
