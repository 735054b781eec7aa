/**
 * This project's verifier, as a service keeps one.
 *
 * @module
 */
import { createVerifier } from '../../../packages/verifier/dist/index.js'

const verifier = createVerifier({ status: 'skip', endorsements: 'skip', network: 'none' })

export async function verify(credential) {
  const { verdict, checks } = await verifier.verify(credential)
  if (verdict !== 'valid') throw new Error(JSON.stringify(checks))
}
