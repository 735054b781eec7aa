// Copies the built badge script into dist/assets, where `publish` takes it from. Run after the badge has been bundled.
import { cp, readFile, rm, writeFile, mkdir, access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const badge = at('../../badge/')
const source = `${badge}dist/embed`
const assets = at('../dist/assets')

await access(`${source}/quality-label-badge.js`).catch(() => {
  console.error(
    'The badge is not bundled: packages/badge/dist/embed/quality-label-badge.js is missing. Bundle the badge first.'
  )
  process.exit(1)
})
const { version } = JSON.parse(await readFile(`${badge}package.json`, 'utf8'))
await rm(assets, { recursive: true, force: true })
await mkdir(assets, { recursive: true })
await cp(source, `${assets}/embed`, { recursive: true })
await writeFile(`${assets}/embed.json`, JSON.stringify({ version }) + '\n')
