/**
 * What everybody is asked about: credentials of an issuer whose DID is its key, so that nobody needs a network.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { SignJWT, importJWK } from 'jose'
import { addProof, createSigner, decodeMultikey } from '../../packages/credentials/dist/index.js'

const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
const secret = new Uint8Array(32).fill(1)
const signer = await createSigner(secret)
const issuer = `did:key:${signer.publicKeyMultibase}`
const x = Buffer.from(decodeMultikey(signer.publicKeyMultibase).bytes).toString('base64url')
const sign = (document, cryptosuite = 'eddsa-rdfc-2022') =>
  addProof(document, {
    cryptosuite,
    signer,
    verificationMethod: `${issuer}#${signer.publicKeyMultibase}`,
    created: '2024-03-01T00:00:00Z'
  })

/**
 * @typedef {object} Samples
 * @property {object} small A badge, signed with eddsa-rdfc-2022.
 * @property {object} large One that carries two endorsements.
 * @property {object[]} withEndorsements The large one, and each of its endorsements by itself.
 * @property {object} jcs The small one, signed with eddsa-jcs-2022.
 * @property {string} token A small one as a VC-JWT.
 * @property {object} publicJwk The one key that signed them all.
 */

/** @returns {Promise<Samples>} */
export async function makeSamples() {
  const endorsements = [await sign(endorsement('one')), await sign(endorsement('two'))]
  const large = await sign({ ...badge(3), endorsement: endorsements })
  return {
    small: await sign(badge(2)),
    large,
    withEndorsements: [large, ...endorsements],
    jcs: await sign(badge(2), 'eddsa-jcs-2022'),
    token: await tokenOf(badge(1)),
    publicJwk: { kty: 'OKP', crv: 'Ed25519', x }
  }
}

function badge(paragraphs) {
  const narrative = Array(paragraphs).fill('Issues badges as the guide says, and shows what each of them asks for.')
  return {
    '@context': contexts,
    id: 'https://labels.example/labels/one/1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Quality Label for Badge Recognition',
    issuer: { id: issuer, type: ['Profile'], name: 'The Network', url: 'https://labels.example/' },
    validFrom: '2024-03-01T00:00:00Z',
    validUntil: '2099-03-01T00:00:00Z',
    credentialSubject: {
      id: 'https://labels.example/organisers/one',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${createHash('sha256').update('office@nova-skola.example').digest('hex')}`,
          identityType: 'emailAddress'
        }
      ],
      achievement: {
        id: 'https://labels.example/achievements/quality-label',
        type: ['Achievement'],
        achievementType: 'QualityAssuranceCredential',
        name: 'Quality Label for Badge Recognition',
        description: 'Badges that are worth their name.',
        criteria: { id: 'https://labels.example/criteria', narrative: narrative.join(' ') }
      }
    }
  }
}

function endorsement(name) {
  return {
    '@context': contexts,
    id: `https://labels.example/endorsements/${name}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement ${name}`,
    issuer: { id: issuer, type: ['Profile'], name: `Association ${name}`, url: `https://${name}.example/` },
    validFrom: '2024-03-01T00:00:00Z',
    validUntil: '2099-03-01T00:00:00Z',
    credentialSubject: {
      id: 'https://labels.example/organisers/one',
      type: ['EndorsementSubject'],
      endorsementComment: 'We have worked with them for ten years, and employ who holds their badges. '.repeat(14)
    }
  }
}

/** As VCDM 1.1 has it: the one kind of token that everybody reads. */
async function tokenOf({ issuer: { id }, credentialSubject }) {
  const { id: subject, type, achievement } = credentialSubject
  const d = Buffer.from(secret).toString('base64url')
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1', contexts[1]],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Quality Label for Badge Recognition',
    issuer: { id, type: ['Profile'], name: 'The Network' },
    issuanceDate: '2024-03-01T00:00:00Z',
    credentialSubject: { id: subject, type, achievement }
  }
  return new SignJWT({ vc })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: `${id}#${signer.publicKeyMultibase}` })
    .setIssuer(id)
    .setSubject(subject)
    .setJti('https://labels.example/labels/one/1')
    .setNotBefore(new Date('2024-03-01T00:00:00Z'))
    .sign(await importJWK({ kty: 'OKP', crv: 'Ed25519', d, x }, 'EdDSA'))
}
