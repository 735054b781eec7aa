/**
 * Loaded into the command before it starts (`node --import`): counts everything that it does to files, and kills it at
 * the step that is asked for; of what it was writing then, a part is on the disk.
 *
 * @module
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Where whoever started this listens. */
const TELL = 3

const at = Number(process.env.CRASH_AT ?? 0)
const part = Number(process.env.CRASH_PART ?? 0)
let steps = 0

const { writeSync, writeFileSync, openSync } = fs

/** @param {() => void} [tear] Leaves a part of what would be written. */
function step(tear) {
  steps++
  if (steps === 1) writeSync(TELL, 'begun\n')
  if (steps !== at) return
  tear?.()
  process.kill(process.pid, 'SIGKILL')
}

function partOf(content) {
  const bytes = Buffer.from(content)
  return bytes.subarray(0, Math.floor(part * bytes.length))
}

for (const name of ['link', 'mkdir', 'rename', 'rm', 'rmdir', 'truncate']) count(promises, name)
for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'fsync', 'fsyncSync']) count(fs, name)

function count(module, name) {
  const real = module[name]
  module[name] = (...args) => {
    step()
    return real(...args)
  }
}

fs.openSync = (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') step()
  return openSync(path, flags, ...rest)
}
fs.writeFileSync = (file, content, options) => {
  step(() => writeFileSync(file, partOf(content), options))
  return writeFileSync(file, content, options)
}

const { writeFile, open } = promises
promises.writeFile = (path, content, options) => {
  step(() => writeFileSync(path, partOf(content), options))
  return writeFile(path, content, options)
}
promises.open = async (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') step()
  return await open(path, flags, ...rest)
}

const handle = await open(new URL(import.meta.url))
const prototype = Object.getPrototypeOf(handle)
await handle.close()
const real = { writeFile: prototype.writeFile, sync: prototype.sync }
prototype.writeFile = function (content, ...rest) {
  step(() => writeSync(this.fd, partOf(content)))
  return real.writeFile.call(this, content, ...rest)
}
prototype.sync = function () {
  step()
  return real.sync.call(this)
}

syncBuiltinESMExports()
process.on('exit', () => writeSync(TELL, `steps ${steps}\n`))
