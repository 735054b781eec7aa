/**
 * Where the demo keeps what it makes. It is made anew at every start, unless a demo that runs is serving it.
 *
 * @module
 */
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const made = ['register', 'desk', 'site', 'passphrase', 'trust.json']

/**
 * Claims a folder, empty of what an earlier start left.
 *
 * @param {string} folder The usual one.
 * @param {number} port Names the folder inside it that is used while another demo has the usual one.
 * @returns {Promise<{ data: string; release: () => Promise<void> }>} The folder, and how to give it back: what was made
 *   in the usual one stays for whoever wants to look at it.
 * @throws {Error} When things stand there that no demo has made.
 */
export async function claimDataFolder(folder, port) {
  const data = (await isInUse(folder)) ? join(folder, String(port)) : folder
  await clear(data)
  const marker = markerOf(data)
  await writeFile(marker, `${process.pid}\n`)
  return { data, release: () => (data === folder ? writeFile(marker, '') : rm(data, { recursive: true, force: true })) }
}

/** The marker says that a demo was here before: nobody else's register is ever removed. */
async function clear(data) {
  await mkdir(data, { recursive: true })
  const known = await exists(markerOf(data))
  for (const name of made) {
    const path = join(data, name)
    if (!known && (await exists(path))) throw new Error(`${path} is not of a demo. Choose another folder with --data.`)
    await rm(path, { recursive: true, force: true })
  }
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

function exists(path) {
  return access(path).then(
    () => true,
    () => false
  )
}

function markerOf(folder) {
  return join(folder, 'running.pid')
}
