/** An endorser's machine: a folder of its own, with a key, and without a register. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import { PASSPHRASE, qualityLabel, temporaryFolder, type Answer, type Place } from './command.js'

export interface CityHall {
  folder: string
  did: string
  /** Signs a request, and answers with the name of the file. */
  sign(request: string, comment: string, ...args: string[]): Promise<Answer & { file: string }>
  /** Is asked, signs, and is accepted. */
  endorse(place: Place, object: string, comment: string, language: string): Promise<JsonObject>
}

/** Makes a key, and tells its DID. */
export async function openCityHall(): Promise<CityHall> {
  const folder = await temporaryFolder()
  const secret = join(folder, 'passphrase')
  const key = join(folder, 'key.pem')
  await writeFile(secret, `${PASSPHRASE}\n`)
  const { out } = await qualityLabel(['endorser', 'key', '--to', key, '--passphrase-file', secret])
  const did = out.split('\n')[0]!
  let letters = 0
  const sign: CityHall['sign'] = async (request, comment, ...args) => {
    const file = join(folder, `answer-${++letters}.json`)
    const own = ['--key-file', key, '--passphrase-file', secret, '--comment', comment, '--to', file]
    const words = ['endorse', 'sign', request, ...own, ...args]
    return { ...(await qualityLabel(words, { cwd: folder })), file }
  }
  const endorse: CityHall['endorse'] = async (place, object, comment, language) => {
    const request = join(folder, `request-${++letters}.json`)
    const what = ['--endorser', 'city', '--object', object, '--language', language, '--to', request]
    await place.run('endorse', 'request', ...what)
    const { file, error } = await sign(request, comment)
    if (error) throw new Error(error)
    await place.run('endorse', 'accept', file)
    return JSON.parse(await readFile(file, 'utf8')) as JsonObject
  }
  return { folder, did, sign, endorse }
}
