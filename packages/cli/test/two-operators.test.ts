/** Two processes at one register: one waits or is told, and nothing is interleaved. */

import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { LabelRecord } from '@quality-label/issuer'
import { expect, it } from 'vitest'
import { openPlace, OVERRIDE, qualityLabel, type Place } from './support/command.js'
import { qualityLabelHere } from './support/here.js'

const EACH = 10

/** Issues one after the other, as an operator does; answers with the ids that were acknowledged. */
async function issueAll(place: Place, name: string): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < EACH; at++) {
    const { code, out, error } = await place.attempt('issue', `${name}-${at}`, ...OVERRIDE, '--json', '--actor', name)
    if (code === 0) ids.push((JSON.parse(out) as { id: string }).id)
    else expect(JSON.parse(error)).toMatchObject({ error: { code: 'ERR_REGISTER_LOCKED' } })
  }
  return ids
}

it(
  'two operators who issue at once lose nothing, share no index, and leave one chain',
  { timeout: 240_000 },
  async () => {
    const place = await openPlace()
    for (const name of ['maja', 'luka']) {
      for (let at = 0; at < EACH; at++) {
        const words = [
          'organiser',
          'add',
          `${name}-${at}`,
          '--name',
          name,
          '--country',
          'RS',
          '--register',
          place.register
        ]
        await expect(qualityLabelHere(words)).resolves.toMatchObject({ code: 0 })
      }
    }
    const acknowledged = (await Promise.all(['maja', 'luka'].map(async (name) => await issueAll(place, name)))).flat()
    await expect(place.attempt('check')).resolves.toMatchObject({ code: 0 })
    await expect(place.attempt('journal', 'verify')).resolves.toMatchObject({ code: 0 })
    const { out } = await place.attempt('journal', 'show', '--type', 'label.issued', '--json')
    const issued = (JSON.parse(out) as { ids: Record<string, string> }[]).map(({ ids }) => ids['label']!)
    expect(issued.sort()).toEqual([...new Set(acknowledged)].sort())
    const labels = await Promise.all(
      acknowledged.map(async (id) => {
        const path = `${id.replace(/^.*\/labels\//, 'labels/')}.json`
        return JSON.parse(await readFile(join(place.register, path), 'utf8')) as LabelRecord
      })
    )
    const entries = labels.flatMap(({ issues }) => issues.map(({ status: { list, index } }) => `${list}#${index}`))
    expect(new Set(entries).size).toBe(entries.length)
  }
)

it('one who has waited longer than ten seconds is told who is at work, and has changed nothing', async () => {
  const place = await openPlace()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await writeFile(join(place.register, '.lock'), JSON.stringify({ pid: other.pid, host: hostname(), token: 'x' }))
  const journal = await readFile(join(place.register, 'journal.jsonl'), 'utf8')
  const add = ['organiser', 'add', 'nova', '--name', 'Nova', '--country', 'RS', '--register', place.register]
  const { code, error } = await qualityLabel(add)
  expect(code).toBe(1)
  expect(error).toContain(`process ${other.pid} on ${hostname()}`)
  await expect(readFile(join(place.register, 'journal.jsonl'), 'utf8')).resolves.toBe(journal)
  other.kill()
  await new Promise((resolve) => other.once('close', resolve))
  await expect(qualityLabel(add)).resolves.toMatchObject({ code: 0 })
})
