import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeMultikey } from '@quality-label/credentials'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLabel, OVERRIDE, qualityLabel, temporaryFolder, type Place } from '../support/command.js'

let place: Place

beforeEach(async () => {
  place = await openLabel()
})

const journal = async () => await readFile(join(place.register, 'journal.jsonl'), 'utf8')
const parsed = (out: string) => JSON.parse(out) as Record<string, unknown>

describe('what is due', () => {
  it('is said without a verb: in the folder of a register, or where one is named; elsewhere stands the help', async () => {
    const within = ['--within', '200w']
    const here = await qualityLabel(within, { cwd: place.register })
    expect(here).toMatchObject({ code: 0, error: '' })
    expect(here.out).toMatch(
      /labels\/nova\/1 ends in \d+ days .*\n +quality-label renew nova\n +or quality-label lapse nova/
    )
    const named = await qualityLabel(['--register', place.register, '--json', ...within])
    const commands = [
      `quality-label renew nova --register ${place.register}`,
      `quality-label lapse nova --register ${place.register}`
    ]
    expect(parsed(named.out)).toMatchObject({ due: [{ kind: 'label-ending', who: 'nova', commands }] })
    expect((await qualityLabel([], { cwd: await temporaryFolder() })).out).toContain('Verbs')
  })

  it('is listed by expiring, within the time that is asked for', async () => {
    await expect(place.run('expiring', '--within', '90d')).resolves.toContain('Nothing ends within 90 days.')
    expect(parsed(await place.run('expiring', '--within', '40m', '--json'))).toMatchObject({
      withinDays: 1200,
      expiring: [{ kind: 'label-ending', id: `${place.origin}/labels/nova/1` }]
    })
    await expect(place.attempt('expiring', '--within', 'soon')).resolves.toMatchObject({ code: 64 })
  })
})

describe('publish --refresh', () => {
  it('signs with the status key alone, whose passphrase is its own; the label key is not there', async () => {
    const own = join(await temporaryFolder(), 'own')
    await writeFile(own, 'another horse battery\n')
    await place.run('keys', 'rotate', 'status', '--new-passphrase-file', own)
    await rename(join(place.register, 'keys/label-1.pem'), `${own}.pem`)
    const refresh = ['publish', '--refresh', '--register', place.register, '--embed', join(place.register, '../embed')]
    const env = { QUALITY_LABEL_STATUS_PASSPHRASE: 'another horse battery' }
    const { code, out, error } = await qualityLabel(refresh, { env })
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain('Status list revocation/1 signed.')
    const again = await qualityLabel([...refresh, '--json'])
    expect(parsed(again.out)).toMatchObject({ signed: [], written: [], ending: [] })
  })

  it('ends with 1, and says which list ends, where the key cannot be opened', async () => {
    await place.run('suspend', 'nova')
    const list = join(place.register, 'status/revocation-1.json')
    const text = await readFile(list, 'utf8')
    const refresh = ['publish', '--refresh', '--register', place.register, '--embed', join(place.register, '../embed')]
    const env = { QUALITY_LABEL_PASSPHRASE: 'incorrect horse battery' }
    const before = await qualityLabel(refresh, { env })
    expect(before).toMatchObject({ code: 1 })
    expect(before.error).not.toContain('ends on')
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await writeFile(list, text.replace(/"validUntil": "\d{4}-\d\d-\d\d/, `"validUntil": "${soon}`))
    const near = await qualityLabel(refresh, { env })
    expect(near).toMatchObject({ code: 1 })
    expect(near.error).toContain(`Status list revocation/1 ends on ${soon}`)
  })
})

describe('keys', () => {
  it('are listed and rotated without a secret on the way', async () => {
    await place.run('keys', 'rotate', 'label', '--reason', 'Yearly')
    const out = await place.run('keys', 'list', '--json')
    expect(parsed(out)).toMatchObject({
      keys: [
        { id: 'label-1', state: 'retired', isHere: false },
        { id: 'status-1', state: 'active', isHere: true },
        { id: 'label-2', state: 'active', isHere: true }
      ]
    })
    expect(out + (await place.run('keys', 'list'))).not.toMatch(/PRIVATE|correct horse/)
  })

  it('may be held by something else, which a command asks', async () => {
    const folder = await temporaryFolder()
    const { privateKey } = generateKeyPairSync('ed25519')
    const bytes = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32)
    const publicKey = encodeMultikey({ type: 'Ed25519', bytes: new Uint8Array(bytes) })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    const script = `import { sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
process.stdout.write(sign(null, readFileSync(0), ${JSON.stringify(pem)}))\n`
    await writeFile(join(folder, 'sign.mjs'), script)
    const signer = ['--signer', `"${process.execPath}" "${join(folder, 'sign.mjs')}"`]
    await expect(place.attempt('keys', 'rotate', 'label', '--public-key', publicKey)).resolves.toMatchObject({
      code: 64
    })
    await place.run('keys', 'rotate', 'label', '--public-key', publicKey, ...signer)
    await expect(place.attempt('organiser', 'edit', 'nova', '--name', 'Nova 2')).resolves.toMatchObject({ code: 1 })
    await place.run('organiser', 'edit', 'nova', '--name', 'Nova 2', ...signer)
    await place.run('publish', '--embed', join(place.register, '../embed'), ...signer)
    const verify = ['verify', `${place.origin}/organisers/nova.json`, '--trust', place.register, '--network', 'local']
    await expect(qualityLabel(verify)).resolves.toMatchObject({ code: 0 })
  })
})

describe('a dry run', () => {
  it.each([
    ['organiser edit', ['organiser', 'edit', 'nova', '--name', 'Nova 2'], 'Would reissue'],
    ['site add', ['site', 'add', 'nova', 'https://nova.example/'], 'Would reissue'],
    ['renew', ['renew', 'nova', ...OVERRIDE], 'Would renew'],
    ['lapse', ['lapse', 'nova'], 'Would let lapse'],
    ['keys rotate', ['keys', 'rotate', 'label', '--compromised'], 'would be signed anew']
  ])('of %s says what would be, asks for no passphrase, and changes nothing', async (_name, args, message) => {
    const before = await journal()
    const { code, out, error } = await qualityLabel([...args, '--dry-run', '--register', place.register])
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain(message)
    await expect(journal()).resolves.toBe(before)
  })
})

describe('a verb of the cycle that cannot be carried out', () => {
  it.each([
    ['an organiser that is not there', ['renew', 'nobody', ...OVERRIDE], 'No organiser "nobody"'],
    ['a slug that leaves the folder', ['organiser', 'edit', '../nova', '--name', 'x'], 'is not a slug'],
    ['a label that leaves the folder', ['lapse', 'https://labels.example/labels/../1'], 'No label'],
    ['a label that says the same', ['reissue', 'nova'], 'nothing to correct'],
    ['a renewal without a decision', ['renew', 'nova'], 'no decision'],
    ['a day in the past', ['renew', 'nova', ...OVERRIDE, '--from', '2020-01-01'], '--backdate-reason'],
    ['a site that is not listed', ['site', 'remove', 'nova', 'https://nova.example/'], 'It lists none.'],
    ['a site that is no address', ['site', 'add', 'nova', 'nova'], 'is not an https address'],
    ['an edit of nothing', ['organiser', 'edit', 'nova'], 'says that already'],
    ['a key that there is not', ['keys', 'rotate', '../label-1'], 'Known: label-1 (active)'],
    [
      'a passphrase file that is missing',
      ['keys', 'rotate', 'label', '--new-passphrase-file', 'none'],
      'cannot be read'
    ]
  ])('ends with 1 and changes nothing: %s', async (_name, args, message) => {
    const before = await journal()
    const { code, error } = await place.attempt(...args)
    expect(error).toContain(message)
    expect(code).toBe(1)
    await expect(journal()).resolves.toBe(before)
  })

  it.each([
    ['keys rotate', ['keys', 'rotate', 'label']],
    ['organiser edit', ['organiser', 'edit', 'nova', '--name', 'x']],
    ['renew', ['renew', 'nova', ...OVERRIDE]]
  ])('ends with 1 and changes nothing: %s with a wrong passphrase', async (_name, args) => {
    const before = await journal()
    const env = { QUALITY_LABEL_PASSPHRASE: 'incorrect horse battery' }
    const { code, error } = await qualityLabel([...args, '--register', place.register], { env })
    expect(code).toBe(1)
    expect(error).toContain('does not open')
    await expect(journal()).resolves.toBe(before)
  })
})
