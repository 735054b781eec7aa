/** A register in a folder of its own, for one test. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSigner, type Signer } from '@quality-label/credentials'
import { onTestFinished } from 'vitest'
import {
  acceptEndorsement,
  addOrganiser,
  createRegister,
  issueLabel,
  openNetworkKey,
  recogniseEndorser,
  requestEndorsement,
  signEndorsement,
  type Act,
  type Embed,
  type EndorsementRecord,
  type IssueInput,
  type LabelRecord,
  type NetworkSigner,
  type PublishOptions,
  type Register
} from '../../src/index.js'

export const PASSPHRASE = 'correct horse battery'
export const NOW = new Date('2026-03-01T09:00:00Z')

export interface Desk {
  register: Register
  act: Act
  labelKey: NetworkSigner
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }))
  return folder
}

export async function openDesk(host = 'https://labels.example'): Promise<Desk> {
  const act = { now: NOW, actor: 'operator' }
  const recovery = await temporaryFolder()
  const input = { host, name: 'Example Network', url: 'https://network.example/', passphrase: PASSPHRASE, recovery }
  const register = await createRegister(await temporaryFolder(), input, act)
  return { register, act, labelKey: await openNetworkKey(register, 'label', PASSPHRASE) }
}

/** Issues a label where the test is about what comes after: without an assessment. */
export async function issue(
  { register, labelKey, act }: Pick<Desk, 'register' | 'labelKey' | 'act'>,
  input: IssueInput
): Promise<LabelRecord> {
  return await issueLabel(register, { overrideReason: 'This test is about what comes after', ...input }, labelKey, act)
}

export const NOVA = {
  slug: 'nova-skola',
  name: 'Nova Škola',
  country: 'rs',
  locality: 'Vidrava',
  sites: ['https://nova-skola.example/']
}

export const CITY = {
  slug: 'city-of-vidrava',
  name: 'Град Видрава',
  category: 'government',
  level: 'local',
  country: 'RS',
  url: 'https://city.example/',
  did: 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z'
}

/** The key of the city, which lies on a machine of its own. */
export const cityKey = async (): Promise<Signer> => await createSigner(new Uint8Array(32).fill(7))

/** Asks the city, which signs, and accepts the answer. */
export async function endorse(
  { register, act }: Pick<Desk, 'register' | 'act'>,
  { object, comment, language }: { object: string; comment: string; language: string }
): Promise<EndorsementRecord> {
  const { file } = await requestEndorsement(register, { endorser: CITY.slug, object }, act)
  const answer = await signEndorsement(file, { comment, language }, await cityKey(), act.now)
  return (await acceptEndorsement(register, answer, act)).endorsement
}

/** An organiser with an endorsement, and no label yet. */
export async function endorsedDesk(): Promise<Desk> {
  const desk = await openDesk()
  const { register, act, labelKey } = desk
  await addOrganiser(register, NOVA, act)
  await recogniseEndorser(register, CITY, labelKey, act)
  const comment = '<img src=x onerror=alert(1)> **good**'
  await endorse(desk, { object: 'organiser:nova-skola', comment, language: 'en' })
  return desk
}

export const EMBED: Embed = {
  version: '1.2.3',
  files: new Map([
    ['quality-label-badge.js', Buffer.from("const anchor = '__QLB_ANCHOR__'\n")],
    ['chunk-a.js', Buffer.from('export {}\n')]
  ])
}

export function publishing({ register }: Desk, now = NOW): PublishOptions {
  return {
    embed: EMBED,
    now,
    openStatusKey: async () => await openNetworkKey(register, 'status', PASSPHRASE),
    openLabelKey: async () => await openNetworkKey(register, 'label', PASSPHRASE)
  }
}
