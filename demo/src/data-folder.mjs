/**
 * Where the demo keeps what it makes. It is made anew at every start, unless a demo that runs is serving it.
 *
 * @module
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const usual = ['register', 'site', 'passphrase', 'trust.json']

/**
 * Claims a folder, empty of what an earlier start left.
 *
 * @param {string} folder The usual one.
 * @param {number} port Names the folder inside it that is used while another demo has the usual one.
 * @returns {Promise<{ data: string; release: () => Promise<void> }>} The folder, and how to give it back; what was made
 *   stays for whoever wants to look at it.
 */
export async function claimDataFolder(folder, port) {
  const data = (await isInUse(folder)) ? join(folder, String(port)) : folder
  for (const name of usual) await rm(join(data, name), { recursive: true, force: true })
  await mkdir(data, { recursive: true })
  const marker = markerOf(data)
  await writeFile(marker, `${process.pid}\n`)
  return { data, release: () => rm(marker, { force: true }) }
}

async function isInUse(folder) {
  const pid = Number(await readFile(markerOf(folder), 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false
  try {
    // Signal 0 asks only whether there is such a process.
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function markerOf(folder) {
  return join(folder, 'running.pid')
}
