import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createKeyFile, openKeyFile } from '../../src/keys/key-file.js'
import { PASSPHRASE, temporaryFolder } from '../support/desk.js'

describe('a key file', () => {
  it('is a standard encrypted container that its passphrase opens', async () => {
    const path = join(await temporaryFolder(), 'label-1.pem')
    const { publicKeyMultibase } = await createKeyFile(path, PASSPHRASE)
    await expect(readFile(path, 'utf8')).resolves.toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/)
    await expect(openKeyFile(path, PASSPHRASE, publicKeyMultibase)).resolves.toMatchObject({
      publicKeyMultibase,
      algorithm: 'EdDSA'
    })
  })

  it('is not opened by another passphrase, and the error does not repeat it', async () => {
    const path = join(await temporaryFolder(), 'label-1.pem')
    const { publicKeyMultibase } = await createKeyFile(path, PASSPHRASE)
    const error: unknown = await openKeyFile(path, 'incorrect horse', publicKeyMultibase).catch(
      (caught: unknown) => caught
    )
    expect(error).toMatchObject({ code: 'ERR_KEY_PASSPHRASE' })
    expect(String(error)).not.toContain('incorrect')
  })

  it('is refused when it holds another key than the register names', async () => {
    const folder = await temporaryFolder()
    await createKeyFile(join(folder, 'a.pem'), PASSPHRASE)
    const other = await createKeyFile(join(folder, 'b.pem'), PASSPHRASE)
    await expect(openKeyFile(join(folder, 'a.pem'), PASSPHRASE, other.publicKeyMultibase)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' })
    )
  })

  it('is never replaced', async () => {
    const path = join(await temporaryFolder(), 'label-1.pem')
    const first = await createKeyFile(path, PASSPHRASE)
    await expect(createKeyFile(path, PASSPHRASE)).resolves.toMatchObject({
      publicKeyMultibase: first.publicKeyMultibase
    })
    await expect(createKeyFile(path, 'another passphrase')).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_KEY_PASSPHRASE' })
    )
  })

  it('is not made with a passphrase that is easily guessed', async () => {
    const path = join(await temporaryFolder(), 'label-1.pem')
    await expect(createKeyFile(path, 'short')).rejects.toThrow(expect.objectContaining({ code: 'ERR_KEY_PASSPHRASE' }))
    await expect(stat(path)).rejects.toThrow('ENOENT')
  })

  it.skipIf(process.platform === 'win32')('is readable by its owner alone', async () => {
    const path = join(await temporaryFolder(), 'label-1.pem')
    await createKeyFile(path, PASSPHRASE)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('that is missing or no key is named as that', async () => {
    const folder = await temporaryFolder()
    await expect(openKeyFile(join(folder, 'none.pem'), PASSPHRASE)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_KEY_MISSING' })
    )
    await writeFile(join(folder, 'no.pem'), 'no key')
    await expect(openKeyFile(join(folder, 'no.pem'), PASSPHRASE)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_KEY_PASSPHRASE' })
    )
  })
})
