/**
 * How a site says whose it is. Each way is one entry: where one looks, what must stand there, and what counts.
 *
 * A site is never believed because of what others say of it: both ways need somebody who can write on the site itself,
 * and both name the organiser, so that a proof is good for nobody else.
 *
 * @module
 */

import { didWebAddress, didWebOf, isObject, LABEL_NAME, toArray, type JsonValue } from '@quality-label/credentials'

/** What is to be served, and where. */
export interface Statement {
  address: string
  text: string
}

/** One way. */
export interface WayToProve {
  /** What is looked at, as the record says it. */
  seen(site: string): string
  /** @throws {ProblemError} Where the site has no address of this kind. */
  statement(site: string, organiser: string): Statement
  /** Whether what was served names this organiser for this site. */
  names(served: string, site: string, organiser: string): boolean
}

export type ProofMethod = 'file' | 'did'

/** @see {@link https://www.rfc-editor.org/rfc/rfc8615#section-3 RFC 8615, section 3} : below it nobody writes but who runs the site. */
const PATH = '/.well-known/quality-label.txt'

/** By the name of the method. */
export const waysToProve: Readonly<Record<ProofMethod, WayToProve>> = {
  file: {
    seen: (site) => new URL(site).origin + PATH,
    statement(site, organiser) {
      const address = new URL(site).origin + PATH
      return { address, text: `${ABOUT.join('\n')}\n# ${address}\n${organiser} ${site}\n` }
    },
    // Of a site below a path the line names the path: one host carries many organisers, each by a line of its own.
    names: (served, site, organiser) =>
      linesOf(served).some(([id, address]) => id === organiser && address !== undefined && isSame(address, site))
  },
  did: {
    seen: didOf,
    statement(site, organiser) {
      const document = { id: didOf(site), alsoKnownAs: [organiser] }
      return { address: didWebAddress(didOf(site), true), text: `${JSON.stringify(document, null, 2)}\n` }
    },
    /**
     * The document must be that of the DID, and say that its subject is also known as the organiser. That a record of
     * ours names the DID says nothing: anybody can be named.
     *
     * @see {@link https://www.w3.org/TR/did-1.0/#also-known-as DID Core, Also Known As}
     */
    names(served, site, organiser) {
      const document = parse(served)
      return (
        isObject(document) &&
        document['id'] === didOf(site) &&
        toArray(document['alsoKnownAs']).some((name) => name === organiser)
      )
    }
  }
}

const ABOUT = [
  `# ${LABEL_NAME}: whose site is this?`,
  '# The last line says which organiser this site belongs to. Lines for others may stand beside it.',
  '# Serve this file as it is at'
]

/** Of a site below a path: the DID of that path, whose document lies there. */
function didOf(site: string): string {
  const path = new URL(site).pathname.split('/').filter((segment) => segment !== '')
  return [didWebOf(site), ...path].join(':')
}

function linesOf(text: string): string[][] {
  return text.split(/\r?\n/).map((line) => line.trim().split(/\s+/))
}

function isSame(address: string, site: string): boolean {
  return URL.canParse(address) && new URL(address).href === new URL(site).href
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
