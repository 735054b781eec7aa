/**
 * W3C Verifiable Credentials of the data model 1.1: read as those of 2.0, in a form of their own.
 *
 * @module
 */

import { all, dateTime, object, oneOrMany, optional, together, urlOrObject, type Rule } from './rules.js'
import { common, contextsBeginningWith, reversed, typedWithId } from './shape-vcdm.js'
import { vcdmFormat } from './verifiable-credential.js'

/** @see {@link https://www.w3.org/TR/vc-data-model-1.1/#basic-concepts Basic Concepts, section 4} */
const shape: Rule = all(
  object({
    '@context': contextsBeginningWith('https://www.w3.org/2018/credentials/v1'),
    ...common,
    issuer: urlOrObject(),
    issuanceDate: dateTime,
    expirationDate: optional(dateTime),
    credentialStatus: optional(oneOrMany(typedWithId)),
    credentialSchema: optional(oneOrMany(typedWithId)),
    refreshService: optional(oneOrMany(typedWithId))
  }),
  together((document) => reversed(document, 'issuanceDate', 'expirationDate'))
)

export const format = vcdmFormat('1.1', shape)
