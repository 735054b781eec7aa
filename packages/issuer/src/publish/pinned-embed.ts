/**
 * The exact version of the script, for pages that pin it by its hash: it holds the hashes of its parts, and loads none
 * that is not what was published. The evergreen script knows nothing of this and is not a byte larger.
 *
 * A page's own `integrity` covers the script it names, and nothing that the script loads later. So each part is put
 * into the page as a script with its hash, and imported only when that has loaded: a later `import()` alone would run a
 * refused file.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { RegisterError } from '../errors.js'
import { ENTRY } from './embed.js'

/** Where the hashes of a version stand, beside its script. */
const INTEGRITY_FILE = 'integrity.json'

/** Which exact version is the newest: what a page names that pins one. */
export const LATEST_PATH = 'embed/latest.json'

/**
 * What stands at {@link LATEST_PATH}. It names the hashes and does not repeat them: of a version that is published
 * already the files stay, and so do their hashes.
 *
 * @param origin Of the register.
 * @param version Of the script.
 */
export function latestVersion(origin: string, version: string): { version: string; script: string; integrity: string } {
  const folder = `${origin}/embed/v${version}`
  return { version, script: `${folder}/${ENTRY}`, integrity: `${folder}/${INTEGRITY_FILE}` }
}

/** `import("./part.js")`, as the bundler writes it. */
const LATER = /\bimport\(\s*(["'`])(\.\/[\w.-]+\.js)\1\s*\)/g

/** `from"./part.js"` and `import"./part.js"`. */
const AT_ONCE = /\b(?:from|import)\s*(["'])(\.\/[\w.-]+\.js)\1/g

/** Any import that the browser would do itself. */
const UNPINNED = /\bimport\s*\(/

/**
 * Pins the parts of a script.
 *
 * @param files The script as it is published, by path: the anchor is written in.
 * @returns The files by the same paths, and `integrity.json`: the hash of each, as a page names it.
 * @throws {RegisterError} `ERR_PUBLISH_EMBED` when the script would load a part past its hash.
 */
export function pinEmbed(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) if (path !== ENTRY) parts.set(path, isScript(path) ? pinPart(path, bytes) : bytes)
  const scripts = [...parts].filter(([path]) => isScript(path))
  const hashes = Object.fromEntries(scripts.map(([path, bytes]) => [`./${path}`, integrityOf(bytes)]))
  const needs = Object.fromEntries(scripts.map(([path]) => [`./${path}`, withNeeds(`./${path}`, parts)]))

  const entry = pinned(ENTRY, text(files.get(ENTRY)))
  if (needsOf(entry).length > 0) throw cannotPin(ENTRY)
  const bytes = Buffer.from(`${loader(hashes, needs)}${entry}`)
  const integrity = Object.fromEntries(
    [...parts, [ENTRY, bytes] as const].map(([path, content]) => [path, integrityOf(content)])
  )
  return new Map([...parts, [ENTRY, bytes], [INTEGRITY_FILE, Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`)]])
}

/** The value of `integrity` in a page. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}

function pinPart(path: string, bytes: Uint8Array): Uint8Array {
  const before = text(bytes)
  const after = pinned(path, before)
  return after === before ? bytes : Buffer.from(`import{qlbPinned}from"./${ENTRY}";${after}`)
}

function pinned(path: string, code: string): string {
  const after = code.replace(LATER, (_, quote: string, part: string) => `qlbPinned(${quote}${part}${quote})`)
  if (UNPINNED.test(after) || code.includes('qlbPinned')) throw cannotPin(path)
  return after
}

/** A part with all that it imports at once, what is imported before what imports it. */
function withNeeds(path: string, parts: ReadonlyMap<string, Uint8Array>, above: readonly string[] = []): string[] {
  // In a circle the browser would find one of them by itself, and hold it to no hash.
  if (above.includes(path)) throw cannotPin(path.slice(2))
  const needs = needsOf(text(parts.get(path.slice(2))))
  return [...new Set([...needs.flatMap((need) => withNeeds(need, parts, [...above, path])), path])]
}

function needsOf(code: string): string[] {
  return [...code.matchAll(AT_ONCE)].map(([, , path]) => path!).filter((path) => path !== `./${ENTRY}`)
}

/**
 * In front of the script. A part is put in when all that it imports has loaded: what the browser finds by itself it
 * holds to no hash. For the same reason nothing that failed is asked for again before the page is loaded anew.
 *
 * Script elements, because every engine holds them to their hash: WebKit runs what `modulepreload` should have refused.
 */
function loader(hashes: Readonly<Record<string, string>>, needs: Readonly<Record<string, string[]>>): string {
  return `const qlbHashes=${JSON.stringify(hashes)},qlbNeeds=${JSON.stringify(needs)},qlbLoaded={};
const qlbAddress=path=>new URL(path,import.meta.url).href;
let qlbPolicy;
const qlbTrusted=path=>(qlbPolicy??=globalThis.trustedTypes?.createPolicy("quality-label-badge",{createScriptURL:qlbAddress})??{createScriptURL:qlbAddress}).createScriptURL(path);
const qlbLoad=path=>qlbLoaded[path]??=new Promise((resolve,reject)=>{
const script=document.createElement("script");
script.type="module";script.crossOrigin="anonymous";script.integrity=qlbHashes[path];script.src=qlbTrusted(path);
script.onload=resolve;
script.onerror=()=>reject(new Error(path+" was not loaded, or is not what was published"));
document.head.append(script)});
export const qlbPinned=async path=>{for(const need of qlbNeeds[path])await qlbLoad(need);return import(qlbAddress(path))};
`
}

function isScript(path: string): boolean {
  return path.endsWith('.js')
}

function text(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString('utf8')
}

function cannotPin(path: string): RegisterError {
  return new RegisterError(
    'ERR_PUBLISH_EMBED',
    `${path} of the badge script imports in a way that cannot be pinned to a hash. Build the badge again, or correct its bundle.`
  )
}
