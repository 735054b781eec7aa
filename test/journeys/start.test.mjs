/**
 * `npm start -- --once`, from where the bootstrap and the build hand over to the demo.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const start = fileURLToPath(new URL('../../demo/start.mjs', import.meta.url))
let folder
let answer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quality-label-start-'))
  answer = await new Promise((resolve) => {
    const args = [start, '--once', '--data', folder]
    execFile(process.execPath, args, (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }))
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('ends well', () => {
  expect(answer.stderr).toBe('')
  expect(answer.code).toBe(0)
})

it('prints a table of labels with every verdict, and ends with the addresses', () => {
  const lines = answer.stdout.trimEnd().split('\n')
  const head = lines.findIndex((line) => /^organiser +verdict +endorsers +address$/.test(line))
  const rows = lines.slice(head + 1, lines.indexOf('', head))
  const verdicts = rows.map((row) => row.split(/ {2,}/)[1])
  expect(verdicts.sort()).toEqual(['expired', 'revoked', 'suspended', 'valid'])
  expect(lines.slice(-3).join('\n')).toMatch(
    /^register {3}http:\/\/localhost:\d+\/\norganiser {2}(http:\/\/localhost:\d+\/)\ngallery {4}\1gallery\/$/
  )
})

it('calls the issuer what it is: none', async () => {
  const { issuers } = JSON.parse(await readFile(join(folder, 'trust.json'), 'utf8'))
  expect(issuers[0].name).toContain('not a real issuer')
})
