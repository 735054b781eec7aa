/**
 * Asks the public host of a register what it serves: the files, and the headers without which a badge on another site
 * does not work. Some hosts drop them, and no file can show that.
 *
 * @module
 */

import { createTrustList, createVerifier } from '@quality-label/verifier'
import { labelsOf } from '../acts/find-label.js'
import { addressesOf } from '../documents/addresses.js'
import { didDocument } from '../documents/did-document.js'
import { trustAnchor, trustedIssuer } from '../documents/trust-anchor.js'
import { stringifySorted } from '../register/json-file.js'
import { FOLDERS } from '../register/layout.js'
import { listSlugs, type Register } from '../register/register.js'
import { ask } from '../serve/ask.js'
import { expectedVerdict } from './expected-verdict.js'
import { responseHeaders } from './headers.js'
import { EMBED_SCRIPT } from './snippet.js'

/** Something that the host does otherwise. */
export interface LiveFinding {
  address: string
  /** Without it a badge or a verifier fails; otherwise it only works less well. */
  needed: boolean
  cause: string
  remedy: string
}

/** What was asked, and what was found. */
export interface LiveCheck {
  asked: string[]
  findings: LiveFinding[]
}

/** How one header is judged. */
interface Rule {
  name: string
  /** For which files a badge cannot do without it. */
  needed: (path: string) => boolean
}

const isScript = (path: string): boolean => path.endsWith('.js')

const RULES: readonly Rule[] = [
  { name: 'Access-Control-Allow-Origin', needed: () => true },
  { name: 'Content-Type', needed: isScript },
  { name: 'Cache-Control', needed: () => false },
  { name: 'Content-Security-Policy', needed: () => false },
  { name: 'X-Content-Type-Options', needed: () => false }
]

const REMEDY = 'docs/hosting.md says how your host is told to send it.'
const UPLOAD = 'Run "quality-label publish" and upload the whole folder, names that begin with a dot included.'

/** An address at which there is nothing. */
const NOWHERE = '/organisers/--nobody--.json'

/**
 * Asks the host.
 *
 * @param now For the dates in what is verified.
 */
export async function checkLive(register: Register, now: Date): Promise<LiveCheck> {
  const { network } = register
  const slug = await firstHolder(register)
  const paths = ['/', '/.well-known/did.json', '/status/revocation/1', '/register/index.json', `/${EMBED_SCRIPT}`]
  if (slug !== undefined) paths.push(`/organisers/${slug}.json`)
  const findings: LiveFinding[] = []
  for (const path of paths) findings.push(...(await checkPath(network.origin, path)))
  if (findings.length === 0 || findings.every(({ needed }) => !needed)) {
    findings.push(...(await checkIdentity(register)), ...(await checkNowhere(network.origin)))
    if (slug !== undefined) findings.push(...(await checkLabel(register, slug, now)))
  }
  return { asked: [...paths, NOWHERE].map((path) => network.origin + path), findings }
}

async function firstHolder(register: Register): Promise<string | undefined> {
  for (const slug of await listSlugs(register, FOLDERS.labels)) {
    if ((await labelsOf(register, slug)).length > 0) return slug
  }
  return undefined
}

async function checkPath(origin: string, path: string): Promise<LiveFinding[]> {
  const address = origin + path
  const response = await ask(address).catch((error: unknown) => error as Error)
  if (response instanceof Error) {
    return [{ address, needed: true, cause: `It cannot be reached: ${response.message}.`, remedy: 'Is the host up?' }]
  }
  if (response.status !== 200) {
    return [{ address, needed: true, cause: `The host answers ${response.status} and not 200.`, remedy: UPLOAD }]
  }
  const expected = responseHeaders(path)
  return RULES.flatMap(({ name, needed }) => {
    const [wanted, sent] = [expected[name], response.headers.get(name)]
    if (wanted === undefined || isSame(wanted, sent)) return []
    const cause =
      sent === null ? `${name} is missing. It should be "${wanted}".` : `${name} is "${sent}", not "${wanted}".`
    return [{ address, needed: needed(path), cause, remedy: REMEDY }]
  })
}

/** Hosts write the same in other cases, spaces and with a charset of their own. */
function isSame(wanted: string, sent: string | null): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/;\s*charset=[^;]*/, '')
      .replaceAll(' ', '')
      .replace('application/javascript', 'text/javascript')
  return sent !== null && plain(sent) === plain(wanted)
}

/** The keys that the world reads are the keys of this register. */
async function checkIdentity({ network }: Register): Promise<LiveFinding[]> {
  const address = addressesOf(network.origin).didDocument
  const text = await (await ask(address)).text()
  if (text === stringifySorted(didDocument(network))) return []
  const cause = 'It is not the DID document of this register.'
  return [{ address, needed: true, cause, remedy: UPLOAD }]
}

/** A host that answers everything with a page makes "not found" look like a damaged document. */
async function checkNowhere(origin: string): Promise<LiveFinding[]> {
  const address = origin + NOWHERE
  const { status } = await ask(address)
  if (status === 404 || status === 410) return []
  const cause = `There is nothing, and the host answers ${status} and not 404.`
  return [{ address, needed: true, cause, remedy: 'Publish again and upload 404.html, too.' }]
}

async function checkLabel(register: Register, slug: string, now: Date): Promise<LiveFinding[]> {
  const anchor = trustAnchor(register.network)
  const verifier = createVerifier({
    trust: createTrustList({ issuers: [trustedIssuer(anchor)] }),
    fetch: async (url) => await ask(url),
    network: anchor.network,
    now,
    endorsements: 'skip'
  })
  const address = addressesOf(register.network.origin).presentation(slug)
  const { verdict } = await verifier.verify(address)
  const expected = expectedVerdict(await labelsOf(register, slug), now)
  if (verdict === expected) return []
  const cause = `The register says "${expected}", and the public address reads "${verdict}".`
  return [{ address, needed: true, cause, remedy: UPLOAD }]
}
