/**
 * What lies at the address of a controller document, read.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { ControllerDocument } from '../keys/verification-method.js'
import { asString, isObject, type JsonValue } from '../model/json.js'

/**
 * Takes an answer as the controller document of an id.
 *
 * @throws {ProblemError} `controller-document-invalid`, `controller-document-id`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Retrieve Verification Method, 3.3, step 5}
 */
export function controllerDocumentOf(id: string, answer: JsonValue): ControllerDocument {
  const own = isObject(answer) ? asString(answer.id) : undefined
  // Something else lies at the address, an error message or a profile perhaps: that says nothing about the key.
  if (!isObject(answer) || own === undefined || !(own.startsWith('did:') || 'verificationMethod' in answer))
    return fail('controller-document-invalid', `what lies at the address of ${id} is no controller document`)
  if (own !== id) fail('controller-document-id', `the document of ${id} calls itself ${own}`)
  return answer as ControllerDocument
}
