/**
 * The papers of an application lie in demo/desk with names where days will stand: a demo has to be as old as today.
 *
 * @module
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const files = ['application.yaml', 'report-1.yaml', 'report-2.csv']

/**
 * Copies the papers of one organiser, and fills the days in.
 *
 * @param {string} from Folder of the papers.
 * @param {string} to Folder of the copies.
 * @param {Record<string, string>} days By the names that stand in the papers, in pointed brackets.
 * @returns {Promise<string[]>} The copies: the application, then the reports.
 */
export async function writePapers(from, to, days) {
  await mkdir(to, { recursive: true })
  return await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(from, name), 'utf8')
      const path = join(to, name)
      await writeFile(
        path,
        text.replace(/<(practice|submitted|report)>/g, (_, day) => days[day])
      )
      return path
    })
  )
}
