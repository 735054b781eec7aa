/**
 * Verifies labels with the SDK, over HTTP, as a partner's server does.
 *
 * @module
 */
import { createTrustList, createVerifier } from '@quality-label/verifier'

/**
 * @typedef {object} Row One label, with what came of verifying it.
 * @property {string} organiser
 * @property {string} verdict
 * @property {string} expected
 * @property {string[]} endorsers Those whose endorsement is verified; who endorses a badge or the label itself is
 *   marked.
 * @property {string} address
 */

/**
 * @param {import('./make-register.mjs').DemoRegister} register
 * @returns {Promise<Row[]>}
 */
export async function verifyLabels({ issuer, labels }) {
  // The demo register has an http address on this computer, which only `local` allows.
  const verifier = createVerifier({ trust: createTrustList({ issuers: [issuer] }), network: 'local' })
  return Promise.all(
    labels.map(async ({ organiser, address, site, expected }) => {
      const { verdict, endorsements } = await verifier.verify(address, { site })
      return { organiser, verdict, expected, endorsers: endorsements.flatMap(endorserOf), address }
    })
  )
}

/** The kinds are never mixed: who supports the scheme, or one badge, has said nothing of this organiser. */
function endorserOf({ verified, endorser, object }) {
  if (!verified) return []
  const name = endorser.name ?? endorser.id
  return [object.kind === 'organiser' ? name : `${name} (${object.kind})`]
}
