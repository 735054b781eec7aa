/**
 * W3C Verifiable Credentials of the data model 1.1: read as those of 2.0, in a form of their own.
 *
 * @module
 */

import { asString } from '../model/json.js'
import type { Format } from './registry.js'
import { all, dateTime, object, oneOrMany, optional, together, urlOrObject } from './rules.js'
import { common, contextsBeginningWith, reversed, typedWithId, type Shape } from './shape-vcdm.js'
import { vcdmFormat } from './verifiable-credential.js'

/** @see {@link https://www.w3.org/TR/vc-data-model-1.1/#basic-concepts Basic Concepts, section 4} */
const shape: Shape = (seldom) =>
  all(
    object({
      '@context': contextsBeginningWith('https://www.w3.org/2018/credentials/v1', seldom?.terms),
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

const common11 = vcdmFormat('1.1', shape)

export const format: Format = {
  ...common11,
  /** The dates by the names that this data model knows: the later one's mean nothing here, and must not hide them. */
  decode(value) {
    const decoded = common11.decode(value)
    const [validFrom, validUntil] = [asString(value.issuanceDate), asString(value.expirationDate)]
    const dates = {
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil })
    }
    return { ...decoded, credential: { ...decoded.credential, ...dates } }
  }
}
