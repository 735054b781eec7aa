/**
 * An address in a command that is printed to be pasted: it may hold what a shell would carry out.
 *
 * @module
 */

/** The address as one word, of the same meaning. */
export function shellWord(address: string): string {
  return /[^\w.~:/%@-]/.test(address) ? `'${address.replaceAll("'", '%27')}'` : address
}
