/**
 * CBOR, read strictly, with the library bundled into this file when the package is built. Nothing else imports it.
 *
 * @module
 */

import { decode, Tokenizer } from 'cborg'

/** One way to write each value, and nothing whose end has to be looked for. */
const options = {
  strict: true,
  allowIndefinite: false,
  allowBigInt: false,
  useMaps: true,
  rejectDuplicateMapKeys: true
}

/** No text, no floats that look like integers, no tags. */
const kinds: readonly string[] = ['uint', 'bytes', 'array', 'map']

/**
 * Decodes one value made of unsigned integers, byte strings, arrays and maps, which become a `Map`.
 *
 * @param maxContainers Arrays and maps it may hold, itself included; so the depth is bounded too.
 * @throws {Error} For anything else, and for bytes behind the value.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8949#section-5 RFC 8949, section 5}
 */
export function decodeCbor(bytes: Uint8Array, maxContainers: number): unknown {
  const inner = new Tokenizer(bytes, options)
  let containers = 0
  const tokenizer = {
    pos: () => inner.pos(),
    done: () => inner.done(),
    next() {
      const token = inner.next()
      if (!kinds.includes(token.type.name)) throw new Error(`CBOR of the kind ${token.type.name}`)
      if (!token.type.terminal && ++containers > maxContainers) throw new Error('more CBOR arrays than expected')
      return token
    }
  }
  return decode(bytes, { ...options, tokenizer })
}
