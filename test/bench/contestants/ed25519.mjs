/**
 * node:crypto: one signature over the 64 bytes that a Data Integrity proof signs, with a key that has been read. No
 * verifier that does more can be faster.
 *
 * @module
 */
import * as crypto from 'node:crypto'

const { publicKey, privateKey } = crypto.generateKeyPairSync('ed25519')
const data = crypto.randomBytes(64)
const signature = crypto.sign(null, data, privateKey)

export async function verify() {
  if (!crypto.verify(null, data, publicKey, signature)) throw new Error('node:crypto does not verify')
}
