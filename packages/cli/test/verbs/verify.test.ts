import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaErrors } from '../../../verifier/test/support/result-schema.js'
import { openLabel, qualityLabel, temporaryFolder } from '../support/command.js'

const ESCAPE = '\u001b['

describe('the input', () => {
  it('is read no further than a badge can reach', async () => {
    const file = join(await temporaryFolder(), 'endless')
    await writeFile(file, ' '.repeat(17 * 1024 * 1024))
    const { code, error } = await qualityLabel(['verify', file])
    expect(code).toBe(2)
    expect(error).toContain('is larger than')
  })
})

describe('the report', () => {
  it('begins with the verdict, says what it is and by whom, and answers every check, from a file and standard input', async () => {
    const { label, options, origin } = await openLabel()
    const fromFile = await qualityLabel(['verify', label, ...options])
    const fromStdin = await qualityLabel(['verify', '-', ...options], { stdin: await readFile(label, 'utf8') })
    for (const { code, out } of [fromFile, fromStdin]) {
      expect(code).toBe(0)
      expect(out).toMatch(/^valid: /)
      expect(out).toContain(`to      Nova <${origin}/organisers/nova>`)
      expect(out).toMatch(/by {6}Example Network <did:web:localhost%3A\d+>, by the trust list/)
      for (const check of ['Reading', 'Form', 'Key', 'Signature', 'Issuer', 'Validity', 'Live status'])
        expect(out).toMatch(new RegExp(`✓ ${check} +passed`))
      for (const purpose of ['revocation', 'suspension']) expect(out).toContain(`Live status  passed, ${purpose}\n`)
    }
  })

  it('names code, place and meaning of each problem; what to do, and what was asked, only where that is asked for', async () => {
    const { label, options } = await openLabel()
    const presentation = JSON.parse(await readFile(label, 'utf8')) as { verifiableCredential: object[] }
    const [credential] = presentation.verifiableCredential
    const tampered = JSON.stringify({ ...credential, name: 'Another name' })
    const short = await qualityLabel(['verify', '-', ...options], { stdin: tampered })
    const long = await qualityLabel(['verify', '-', '--explain', ...options], { stdin: tampered })
    for (const { code, out } of [short, long]) {
      expect(code).toBe(1)
      expect(out).toMatch(/^invalid: /)
      expect(out).toMatch(/✗ Signature +failed.*\n(.*\n)? +proof-invalid/)
    }
    expect(long.out).toContain('To do: ')
    expect(long.out).toContain('Does the signature fit the content?')
    expect(long.out).toContain('\nRequests\n')
    for (const part of ['To do: ', 'Does the signature', 'Requests']) expect(short.out).not.toContain(part)
    expect(short.out).toContain('the same with --explain')
    expect(long.out).not.toContain('the same with --explain')
  })

  it('says that nobody was asked by whom, where there is no trust list', async () => {
    const { label, options } = await openLabel()
    const judged = await qualityLabel(['verify', label, ...options])
    const unjudged = await qualityLabel(['verify', label, '--network', 'local'])
    expect(unjudged.out).toContain('No trust list was given')
    expect(judged.out).not.toContain('No trust list was given')
  })

  it('is coloured only where that is wanted', async () => {
    const run = (env: Record<string, string>) => qualityLabel(['verify', '-'], { stdin: '{}', env })
    expect((await run({})).out).not.toContain(ESCAPE)
    expect((await run({ FORCE_COLOR: '1' })).out).toContain(ESCAPE)
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain(ESCAPE)
  })

  it('lets nobody who wrote a credential move the cursor', async () => {
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      name: `Nova${ESCAPE}2J\u202e`,
      issuer: `did:example:${ESCAPE}2J`,
      credentialSubject: { id: 'https://nova.example/' }
    }
    const { out } = await qualityLabel(['verify', '-'], { stdin: JSON.stringify(credential) })
    expect(out).toContain('Nova')
    for (const control of [ESCAPE, '\u202e']) expect(out).not.toContain(control)
  })
})

describe('what is asked', () => {
  it('is an address that is typed, and none that a file or standard input holds', async () => {
    const { origin, requests, options } = await openLabel()
    const address = `${origin}/organisers/nova.json`
    const file = join(await temporaryFolder(), 'address.txt')
    await writeFile(file, address)
    await expect(qualityLabel(['verify', address, ...options])).resolves.toMatchObject({ code: 0 })
    const asked = requests.length
    expect(asked).toBeGreaterThan(0)
    const fromFile = await qualityLabel(['verify', file, ...options])
    const fromStdin = await qualityLabel(['verify', '-', ...options], { stdin: `\n${address}\n` })
    for (const { code, out } of [fromFile, fromStdin]) {
      expect(code).toBe(1)
      expect(out).toMatch(/^invalid: /)
    }
    expect(requests).toHaveLength(asked)
  })

  it('is nothing without a network: what could not be learnt is not decided', async () => {
    const { label, register, requests } = await openLabel()
    const { code } = await qualityLabel(['verify', label, '--trust', register, '--network', 'none'])
    expect([code, requests]).toEqual([2, []])
  })

  it('is whom, where and when; and each answer is what its schema says', async () => {
    const { label, options } = await openLabel()
    for (const [option, value, verdict, expected] of [
      ['--recipient', 'https://other.example/', 'wrong-recipient', 1],
      ['--site', 'https://other.example/', 'wrong-site', 1],
      ['--site', 'unknown', 'unconfirmed', 2],
      ['--at', '2020-01-01', 'not-yet-valid', 1],
      ['--at', '2040-01-01', 'expired', 1],
      ['--network', 'local', 'valid', 0]
    ] as const) {
      const { code, out } = await qualityLabel(['verify', label, ...options, option, value, '--json'])
      const result: unknown = JSON.parse(out)
      expect(result).toMatchObject({ verdict })
      expect(schemaErrors(result)).toEqual([])
      expect(code).toBe(expected)
    }
  })
})

describe('whom to trust', () => {
  it('is not a register that it was not told of', async () => {
    const { origin } = await openLabel()
    const trust = join(await temporaryFolder(), 'trust.json')
    await writeFile(trust, JSON.stringify({ issuers: [{ id: 'did:web:other.example' }] }))
    const address = `${origin}/organisers/nova.json`
    const { code, out } = await qualityLabel(['verify', address, '--trust', trust, '--network', 'local'])
    expect(code).toBe(1)
    expect(out).toMatch(/^untrusted: /)
  })

  it('is read strictly, and a list that says nothing decides nothing', async () => {
    const trust = join(await temporaryFolder(), 'trust.json')
    await writeFile(trust, '{ "issuers": [{}] }')
    const { code, error } = await qualityLabel(['verify', '-', '--trust', trust], { stdin: '{}' })
    expect(code).toBe(2)
    expect(error).toContain('is no trust list')
  })
})

describe('what cannot be read', () => {
  it('is not decided when the file is missing, and invalid when it is no credential', async () => {
    const folder = await temporaryFolder()
    for (const mode of [[], ['--batch']]) {
      const missing = await qualityLabel(['verify', join(folder, 'none.json'), ...mode])
      expect([missing.code, missing.out]).toEqual([2, ''])
      expect(missing.error).toContain('none.json cannot be read: there is no such file')
      expect((await qualityLabel(['verify', folder, ...mode])).error).toContain('cannot be read: it is a folder')
    }
    const junk = await qualityLabel(['verify', '-'], { stdin: 'not JSON' })
    expect(junk.code).toBe(1)
    expect(junk.out).toMatch(/^invalid: /)
  })

  it('takes no bytes for text that are none', async () => {
    const file = join(await temporaryFolder(), 'latin1.json')
    await writeFile(file, Buffer.from('{ "name": "\u00e9" }', 'latin1'))
    const { code, out } = await qualityLabel(['verify', file, '--json'])
    expect(code).toBe(1)
    expect(out).toContain('not UTF-8')
  })
})
