/**
 * The signature of a token in the form of a proof: the same steps find its key and check it.
 *
 * @module
 */

import { resolveDid } from '../dids/resolve-did.js'
import { fail, ProblemError } from '../errors.js'
import type { Envelope } from '../formats/registry.js'
import { asString, type JsonObject, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'
import { problem } from '../problems.js'
import type { CryptosuiteEntry } from '../proofs/registry.js'
import { dateTime } from './claims.js'
import { checkJws, type Jws } from './compact-jws.js'
import type { TokenContent } from './read-token.js'

/** Checks a second signature, by the holder, that the token ends with. @throws {ProblemError} When it does not hold. */
export type CheckBinding = () => Promise<void>

/** @returns Without a suite where the algorithm is not supported. */
export async function envelopeOf(jws: Jws, content: TokenContent, checkBinding?: CheckBinding): Promise<Envelope> {
  const { securing, created, expires } = content
  const method = content.method ?? (await methodOf(jws.header.kid, content.signer))
  const proof: JsonObject = {
    type: jws.algorithm ? securing : `${securing} with ${quote(jws.header.alg)}`,
    proofPurpose: 'assertionMethod',
    ...(method === undefined ? {} : { verificationMethod: method }),
    ...(created === undefined ? {} : { created: dateTime(created) }),
    ...(expires === undefined ? {} : { expires: dateTime(expires) })
  }
  return jws.algorithm ? { proof, suite: suiteOf(jws, jws.algorithm, content, checkBinding) } : { proof }
}

function suiteOf(
  jws: Jws,
  { keyType, specification }: NonNullable<Jws['algorithm']>,
  { securing, document, isAddressed }: TokenContent,
  checkBinding: CheckBinding | undefined
): CryptosuiteEntry {
  return {
    name: securing,
    proofType: securing,
    specification,
    keyTypes: [keyType],
    signsContext: false,
    cost: 1,
    load: () =>
      Promise.resolve({
        suite: {
          hash: () => Promise.resolve(jws.signingInput),
          // What the token says, whatever was made of it on the way.
          verify: async ({ key }) => {
            await checkJws(jws, key)
            await checkBinding?.()
            return document
          },
          notes: () =>
            isAddressed ? [problem('audience-not-compared', 'nobody can tell here whom it was made for')] : []
        }
      })
  }
}

/**
 * The URL of the key. A `kid` that is no URL is meant among the keys of the signer.
 *
 * @throws {ProblemError} `proof-malformed`.
 * @see {@link https://www.w3.org/TR/vc-jose-cose/#kid kid}
 */
async function methodOf(kid: JsonValue | undefined, signer: string | undefined): Promise<string | undefined> {
  if (kid !== undefined && typeof kid !== 'string') return fail('proof-malformed', 'kid is no text')
  if (kid === undefined || kid === signer || isDid(kid)) return onlyMethodOf(kid ?? signer)
  if (/^(did|https?):/i.test(kid)) return kid
  return signer && `${signer}#${kid.replace(/^#/, '')}`
}

/** Without a fragment it names a controller, and no key. */
function isDid(url: string): boolean {
  return /^did:[^#]*$/.test(url)
}

/** A DID that is its own document has one key, and needs no name for it. Of any other the key has to be named. */
async function onlyMethodOf(controller: string | undefined): Promise<string | undefined> {
  if (controller === undefined || !isDid(controller)) return controller
  try {
    const { verificationMethod } = await resolveDid(controller)
    const [method, ...more] = Array.isArray(verificationMethod) ? (verificationMethod as JsonObject[]) : []
    return more.length > 0 ? controller : (asString(method?.id) ?? controller)
  } catch (caught) {
    if (caught instanceof ProblemError) return controller
    throw caught
  }
}
