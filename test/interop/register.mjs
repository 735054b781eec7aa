/**
 * A register made by the command line, as an operator makes one, and its published tree in the place of the network.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../packages/cli/dist/cli.js', import.meta.url))

export const host = 'https://labels.example'
export const issuer = 'did:web:labels.example'

/**
 * Makes a register with two labels, of which one is withdrawn.
 *
 * @returns {{ read: (path: string) => unknown; fetch: typeof fetch; asked: string[]; remove: () => void }}
 */
export function makeRegister() {
  const folder = mkdtempSync(join(tmpdir(), 'quality-label-interop-'))
  const tree = join(folder, 'public')
  const run = (...args) =>
    execFileSync(process.execPath, [cli, ...args, '--register', join(folder, 'register')], {
      env: { ...process.env, QUALITY_LABEL_PASSPHRASE: 'a passphrase for one test' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
  run('init', '--host', host, '--name', 'Network of an interoperability test', '--recovery', join(folder, 'recovery'))
  run('organiser', 'add', 'valid', '--name', 'Nova Škola', '--country', 'RS', '--site', 'https://nova-skola.example/')
  run('organiser', 'add', 'withdrawn', '--name', 'Œuvre d’été', '--country', 'FR', '--site', 'https://oeuvre.example/')
  for (const slug of ['valid', 'withdrawn']) run('issue', slug, '--override-reason', 'An interoperability test')
  run('revoke', 'withdrawn')
  run('publish', '--to', tree)

  const asked = []
  const read = (path) => JSON.parse(readFileSync(join(tree, path), 'utf8'))
  return {
    read,
    asked,
    /** The only network there is: what is not in the tree is not found, and every address is written down. */
    async fetch(input) {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url.href)
      const file = join(tree, decodeURIComponent(url.pathname))
      const found = url.origin === host && existsSync(file)
      return found
        ? new Response(readFileSync(file), { headers: { 'content-type': 'application/json' } })
        : new Response('', { status: 404 })
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** The label among the credentials of an organiser's presentation. */
export function labelOf(presentation) {
  return presentation.verifiableCredential.find(({ type }) => type.includes('OpenBadgeCredential'))
}
