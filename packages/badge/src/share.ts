/**
 * What the badges of a page have in common is asked once: the verification of one label by all that show it, and the
 * keys and status lists of the Network by all labels.
 *
 * @module
 */

import type { FetchFunction, VerificationResult } from '@quality-label/verifier'
import { createPool } from './pool.js'
import type { BadgeQuestion } from './settings.js'

type Verify = (input: unknown, question: BadgeQuestion, fetch: FetchFunction) => Promise<VerificationResult>

/** @param fresh Not content with an answer that is kept; one on its way will do. */
export type SharedVerify = (input: unknown, question: BadgeQuestion, fresh?: boolean) => Promise<VerificationResult>

/** An answer, as far as somebody reads it. */
interface Answer {
  response: Response
  chunks: Uint8Array<ArrayBuffer>[]
}

/** One byte more than a verification accepts would do; what is cut here is refused there for its length. */
const MOST_BYTES = 2 ** 20

/**
 * Makes the sharing form of a verification. Each caller leaves by its own signal; the last one to leave stops the work
 * and its requests.
 *
 * @param send The only way out.
 */
export function sharing(verify: Verify, send: FetchFunction): SharedVerify {
  const results = createPool<VerificationResult>()
  const answers = createPool<Answer>()
  const names = new WeakMap<object, number>()
  let objects = 0

  /** Of a credential at hand not what it says counts, but that it is the same one. */
  function nameOf(input: unknown): unknown {
    if (typeof input !== 'object' || !input) return input
    if (!names.has(input)) names.set(input, ++objects)
    return [names.get(input)]
  }

  return (input, { signal: leaving, ...question }, fresh) =>
    results(JSON.stringify([nameOf(input), question]), { signal: leaving, fresh }, (signal) =>
      verify(input, { ...question, signal }, async (url, init) =>
        copyOf(
          await answers(
            JSON.stringify([url, init.headers]),
            { signal: init.signal ?? signal, fresh },
            async (stopped) => read(await send(url, { ...init, signal: stopped }))
          )
        )
      )
    )
}

async function read(response: Response): Promise<Answer> {
  const chunks: Answer['chunks'] = []
  const reader = response.body?.getReader()
  for (let size = 0; reader && size <= MOST_BYTES;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.length
  }
  void reader?.cancel().catch(() => undefined)
  return { response, chunks }
}

/** Only what has a good status is read; and only a response of the network says where it came from. */
function copyOf({ response: { status, headers, url }, chunks }: Answer): Response {
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    }
  })
  const copy = new Response(status === 200 ? body : null, { status, headers })
  return Object.defineProperty(copy, 'url', { value: url })
}
