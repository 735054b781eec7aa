/** The files of a folder, to compare. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Content by path. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const)
  return new Map(await Promise.all(read))
}
