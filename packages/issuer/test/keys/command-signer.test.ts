import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandSigner } from '../../src/index.js'
import { temporaryFolder } from '../support/desk.js'

const DATA = new Uint8Array([1, 2, 3])
const REFUSED = expect.objectContaining({ code: 'ERR_KEY_SIGNER' }) as unknown

/** A command that runs a script with the bytes it was given in `data`. */
async function command(script: string): Promise<string> {
  const file = join(await temporaryFolder(), 'sign.mjs')
  await writeFile(file, `import { readFileSync } from 'node:fs'\nconst data = readFileSync(0)\n${script}\n`)
  return `"${process.execPath}" "${file}"`
}

describe('commandSigner', () => {
  it.each([
    ['bytes', 'process.stdout.write(Buffer.alloc(64, data.length))'],
    ['hexadecimal text', "console.log(Buffer.alloc(64, data.length).toString('hex'))"],
    ['base64', "console.log(Buffer.alloc(64, data.length).toString('base64'))"],
    ['base64url', "console.log(Buffer.alloc(64, data.length).toString('base64url'))"]
  ])('gives the bytes to the command, and takes the signature as %s', async (_name, script) => {
    await expect(commandSigner(await command(script), process.env)(DATA)).resolves.toEqual(new Uint8Array(64).fill(3))
  })

  it('tells the command which key is meant', async () => {
    const script = 'process.stdout.write(Buffer.alloc(64, process.env.QUALITY_LABEL_KEY.length))'
    const sign = commandSigner(await command(script), { ...process.env, QUALITY_LABEL_KEY: 'label-1' })
    await expect(sign(DATA)).resolves.toEqual(new Uint8Array(64).fill(7))
  })

  it.each([
    ['fails', "console.error('no card'); process.exit(3)", 'no card'],
    ['answers nothing', '', '0 bytes'],
    ['answers too little', "process.stdout.write('short')", '5 bytes']
  ])('says what is wrong where the command %s', async (_name, script, message) => {
    const sign = commandSigner(await command(script), process.env)
    await expect(sign(DATA)).rejects.toThrow(REFUSED)
    await expect(sign(DATA)).rejects.toThrow(message)
  })

  it('says so where there is no such command', async () => {
    await expect(commandSigner('no-such-command-anywhere', process.env)(DATA)).rejects.toThrow(REFUSED)
  })
})
