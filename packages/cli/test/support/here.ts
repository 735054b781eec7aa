/** The command in this process: quicker than a child, and its disk, its terminal and its clock can be given. */

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { PassThrough } from 'node:stream'
import { now } from '../../src/clock.js'
import type { Io } from '../../src/io.js'
import { run } from '../../src/run.js'
import type { Answer } from './command.js'

export interface Here {
  env?: Record<string, string>
  /** What is typed, line by line, each after a question. There is a terminal then, and else none. */
  typed?: string[]
  now?: Date
  run?: typeof run
}

/** Runs the command. */
export async function qualityLabelHere(
  args: readonly string[],
  { env = {}, typed, now: moment, run: runs = run }: Here = {}
): Promise<Answer> {
  const answer: Answer = { code: null, out: '', error: '' }
  const waiting = [...(typed ?? [])]
  const stdin = Object.assign(new PassThrough(), { isTTY: typed !== undefined, setRawMode: () => stdin })
  const stderr = Object.assign(new PassThrough(), { isTTY: false })
  stderr.on('data', (text: Buffer) => {
    answer.error += text.toString()
    if (/[:?]( \[y\/N\])? $/.test(text.toString())) stdin.write(`${waiting.shift() ?? '\u0003'}\r`)
  })
  const stdout = Object.assign(new PassThrough(), { isTTY: typed !== undefined })
  stdout.on('data', (text: Buffer) => (answer.out += text.toString()))
  answer.code = await runs(args, {
    out: (text) => void (answer.out += `${text}\n`),
    error: (text) => void (answer.error += `${text}\n`),
    env: { QUALITY_LABEL_ACTOR: 'Maja', ...env },
    now: () => moment ?? now(),
    stdin: stdin as unknown as Io['stdin'],
    stdout: stdout as unknown as Io['stdout'],
    stderr: stderr as unknown as Io['stderr']
  })
  return answer
}

/** Every file below a folder with its digest, and every folder. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const tree: Record<string, string> = {}
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const digest = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : 'folder'
    tree[relative(folder, path)] = digest
  }
  return tree
}
