/**
 * The organiser's website: plain HTML that anybody could have written, with the snippet that the organiser pasted.
 *
 * @module
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGallery } from './gallery.mjs'

const source = fileURLToPath(new URL('../site/', import.meta.url))

/**
 * Copies the website, with the register's address written into its pages: on a real page it would stand there for good,
 * but here the port is part of it.
 *
 * @param {string} folder
 * @param {string} registerOrigin
 */
export async function writeSite(folder, registerOrigin) {
  await cp(source, folder, { recursive: true })
  await writeGallery(folder)
  for (const name of await readdir(folder)) {
    if (extname(name) !== '.html') continue
    const page = join(folder, name)
    const text = await readFile(page, 'utf8')
    await writeFile(page, text.replaceAll('https://labels.example', registerOrigin))
  }
}
