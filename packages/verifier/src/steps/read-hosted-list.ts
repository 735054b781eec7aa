/**
 * A status list that is no credential: nobody signed it, so it is what its address answers, and no more.
 *
 * @module
 */

import { isObject, problem } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { ListReading } from '../walked.js'
import { answerAt, noJson } from './read-status-list.js'

/** Reads a list once in a call. */
export async function readHostedList(url: string, context: WalkContext): Promise<ListReading> {
  const key = JSON.stringify([url])
  const reading = context.lists.get(key) ?? fetchList(url, context)
  context.lists.set(key, reading)
  return reading
}

async function fetchList(url: string, context: WalkContext): Promise<ListReading> {
  const answer = await answerAt(url, context)
  if ('problem' in answer) return answer
  const { json, fetchedAt } = answer
  if (json === undefined) return { problem: noJson(url) }
  return isObject(json)
    ? { document: json, fetchedAt }
    : { problem: problem('status-list-invalid', `${url} does not hold an object`) }
}
