/**
 * Words of the page's owner for buttons. The words of a verdict, of the checks and of the register stay what they are.
 *
 * @module
 */

import type { MessageTable } from './text/message.js'

/** Their ids. */
export const OWN = /^(card|panel)\.(details|again|close|language)$/

/** A language's texts with the owner's in place of some. Anything else that the page names is not heard. */
export function withOwnWords(table: MessageTable | undefined, words: unknown): MessageTable | undefined {
  if (!words) return table
  const own = Object.entries(words).filter(([id, text]) => OWN.test(id) && typeof text === 'string')
  return { ...table, ...(Object.fromEntries(own) as MessageTable) }
}
