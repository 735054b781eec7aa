/**
 * A register on this machine, for one run: a key, a status list, a label that stands, one that was withdrawn, one that
 * was changed; and servers' bad manners.
 *
 * @module
 */
import { createServer } from 'node:http'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { addProof, createSigner, didWebOf, encodeStatusList } from '@quality-label/credentials'

const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const created = '2026-03-01T00:00:00Z'
const length = 131_072

/** @returns {Promise<{ address: string; stop(): void }>} */
export async function startServer() {
  let answers = {}
  const server = createServer(({ url }, response) => {
    const answer = answers[new URL(url, 'http://localhost').pathname]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${server.address().port}`
  answers = await register(address)
  return { address, stop: () => server.close().closeAllConnections() }
}

async function register(address) {
  const id = didWebOf(address)
  const method = `${id}#label-1`
  const signer = await createSigner(new Uint8Array(32).fill(7))
  const sign = (document) =>
    addProof(document, { cryptosuite: 'eddsa-rdfc-2022', signer, verificationMethod: method, created })

  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [
      { id: method, type: 'Multikey', controller: id, publicKeyMultibase: signer.publicKeyMultibase }
    ],
    assertionMethod: [method]
  }
  const bits = new Uint8Array(length / 8)
  bits[0] = 0b0100_0000
  const list = {
    '@context': [V2],
    id: `${address}/status.json`,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: id,
    validFrom: created,
    credentialSubject: {
      id: `${address}/status.json#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await encodeStatusList(bits)
    }
  }
  const label = await sign(badge(address, id, 0))
  const packed = gzipSync(JSON.stringify(label))
  return {
    '/.well-known/did.json': json(controller),
    '/status.json': json(await sign(list)),
    '/label.json': json(label),
    '/revoked.json': json(await sign(badge(address, id, 1))),
    '/changed.json': json({ ...label, name: 'Another label' }),
    '/moved.json': (response) => response.writeHead(302, { location: '/packed.json' }).end(),
    '/packed.json': (response) => response.writeHead(200, { ...isJson, 'content-encoding': 'gzip' }).end(packed),
    '/latin1.json': (response) => response.writeHead(200, isJson).end(Buffer.from('{"name":"Škola é"}', 'latin1')),
    '/silent.json': () => undefined
  }
}

function badge(address, issuer, index) {
  return {
    '@context': [V2, OB3],
    id: `${address}/labels/${index}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Quality Label for Badge Recognition',
    issuer: { id: issuer, type: ['Profile'], name: 'Cities of Learning Network' },
    validFrom: created,
    credentialSubject: {
      id: 'https://labels.example/organisers/nova-skola',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://labels.example/achievements/quality-label',
        type: ['Achievement'],
        name: 'Quality Label for Badge Recognition',
        description: 'Badges that are worth their name.',
        criteria: { narrative: 'As the guide says.' }
      }
    },
    credentialStatus: {
      id: `${address}/status.json#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: `${address}/status.json`
    }
  }
}

const isJson = { 'content-type': 'application/json' }

function json(value) {
  return (response) => response.writeHead(200, isJson).end(JSON.stringify(value))
}
