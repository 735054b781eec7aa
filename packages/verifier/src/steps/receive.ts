/**
 * Any input to JSON, text or bytes. An address is fetched; what cannot be read from it was not found out.
 *
 * @module
 */

import { fail, formatOf, isObject, parseJson, ProblemError, type RawInput } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { VerifyInput } from '../options.js'

/**
 * Reads the input.
 *
 * @throws {ProblemError} What is wrong with it.
 */
export async function receive(input: VerifyInput, context: WalkContext): Promise<RawInput> {
  if (typeof input === 'string') {
    return /^\s*https?:\/\//i.test(input) ? receiveFrom(input.trim(), context) : fromInput(input, context)
  }
  // A page that shows a badge gives an address: what reads objects and bytes loads where there are some.
  const { readValue } = await import('./read-value.js')
  const { address, ...value } = await readValue(input)
  if (address !== undefined) return receiveFrom(address, context)
  // Text in bytes is never an address: a file that somebody uploads must not make a server ask.
  return value.text === undefined ? value : fromInput(value.text, context)
}

/** A page of HTML, an error in JSON, half a file or an outage at an address says nothing about the credential. */
export async function receiveFrom(url: string, context: WalkContext): Promise<RawInput> {
  const asking = context.fetcher.get(url, { revalidate: true })
  // A hosted credential is proven by the same answer.
  context.answers.set(url, asking)
  const outcome = await asking
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  const received = fromAnswer(outcome.document.text)
  // What names a context wants to be a credential: whether it is one is not the network's matter.
  const isMeant = received && (isObject(received.json) ? '@context' in received.json : await formatOf(received))
  return isMeant ? received : fail('fetch-content', `${url} does not hold a credential in a form this program knows`)
}

/** Nothing for text that begins as JSON and does not end so. */
function fromAnswer(text: string): RawInput | undefined {
  try {
    return fromText(text)
  } catch (caught) {
    if (caught instanceof ProblemError && caught.problem.code === 'not-json') return undefined
    throw caught
  }
}

/** The length of an answer has been judged where it was read, in its own bytes. */
function fromInput(text: string, { limits }: WalkContext): RawInput {
  return text.length > limits.maxBytes ? fail('limit-exceeded', `more than ${limits.maxBytes} bytes`) : fromText(text)
}

function fromText(text: string): RawInput {
  return /^\s*[[{]/.test(text)
    ? { text, json: parseJson(text) }
    : text.trim() === ''
      ? fail('not-json', 'the text is empty')
      : { text }
}
