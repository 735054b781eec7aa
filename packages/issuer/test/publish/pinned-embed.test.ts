import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { integrityOf, latestVersion, pinEmbed } from '../../src/publish/pinned-embed.js'

const ENTRY = 'quality-label-badge.js'

function files(texts: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))
}

function textOf(pinned: ReadonlyMap<string, Uint8Array>, path: string): string {
  return Buffer.from(pinned.get(path)!).toString('utf8')
}

/** The tables that the pinned script holds. */
function tablesOf(entry: string): { hashes: Record<string, string>; needs: Record<string, string[]> } {
  const [, hashes = '', needs = ''] = /^const qlbHashes=(\{.*?\}),qlbNeeds=(\{.*?\}),/.exec(entry) ?? []
  return { hashes: JSON.parse(hashes) as Record<string, string>, needs: JSON.parse(needs) as Record<string, string[]> }
}

const refused = expect.objectContaining({ code: 'ERR_PUBLISH_EMBED' }) as unknown

describe('pinEmbed', () => {
  it('loads every part of the script through its hash', () => {
    const pinned = pinEmbed(
      files({
        [ENTRY]: 'export const a=1;b=()=>import("./panel.js");c=()=>import(`./proof.js`)',
        'panel.js': `import{a}from"./${ENTRY}";export const p=a`,
        'proof.js': 'export const later=()=>import("./panel.js")'
      })
    )
    const entry = textOf(pinned, ENTRY)
    expect(entry).toContain('b=()=>qlbPinned("./panel.js");c=()=>qlbPinned(`./proof.js`)')
    expect(textOf(pinned, 'proof.js')).toBe(
      `import{qlbPinned}from"./${ENTRY}";export const later=()=>qlbPinned("./panel.js")`
    )
    expect(tablesOf(entry).hashes).toEqual({
      './panel.js': integrityOf(pinned.get('panel.js')!),
      './proof.js': integrityOf(pinned.get('proof.js')!)
    })
  })

  it('asks for what a part imports at once before it, and never for the script itself', () => {
    const pinned = pinEmbed(
      files({
        [ENTRY]: 'x=()=>import("./a.js")',
        'a.js': `import"./b.js";import{y}from'./${ENTRY}'`,
        'b.js': 'export{z}from"./c.js"',
        'c.js': 'import"./d.js"',
        'd.js': ''
      })
    )
    const { needs } = tablesOf(textOf(pinned, ENTRY))
    expect(needs['./a.js']).toEqual(['./d.js', './c.js', './b.js', './a.js'])
    expect(needs['./c.js']).toEqual(['./d.js', './c.js'])
  })

  it('leaves a part that loads nothing as it was', () => {
    const pinned = pinEmbed(
      files({ [ENTRY]: 'x=()=>import("./a.js")', 'a.js': 'export{}', 'a.js.map': '{"import(": 1}' })
    )
    expect(textOf(pinned, 'a.js')).toBe('export{}')
    expect(textOf(pinned, 'a.js.map')).toBe('{"import(": 1}')
  })

  it('says the hash of every file as a page names it', () => {
    const pinned = pinEmbed(files({ [ENTRY]: 'x=()=>import("./a.js")', 'a.js': 'export{}' }))
    const said = JSON.parse(textOf(pinned, 'integrity.json')) as Record<string, string>
    expect(Object.keys(said).sort()).toEqual(['a.js', ENTRY])
    const digest = createHash('sha384').update(pinned.get(ENTRY)!).digest('base64')
    expect(said[ENTRY]).toBe(`sha384-${digest}`)
  })

  it.each([
    ['imports an address that is made up while it runs', { [ENTRY]: 'x=()=>import(name)' }],
    ['imports from another folder', { [ENTRY]: 'x=()=>import("../a.js")' }],
    ['has a part that does', { [ENTRY]: 'x=()=>import("./a.js")', 'a.js': 'y=()=>import(z)' }],
    ['imports a part at once, before any hash is known', { [ENTRY]: 'import"./a.js"', 'a.js': '' }],
    ['has parts that import each other', { [ENTRY]: '', 'a.js': 'import"./b.js"', 'b.js': 'import"./a.js"' }]
  ])('refuses a script that %s', (_, texts) => {
    expect(() => pinEmbed(files(texts as Record<string, string>))).toThrow(refused)
  })
})

it('the newest version names its script and where the hashes stand', () => {
  expect(latestVersion('https://labels.example', '1.2.3')).toEqual({
    version: '1.2.3',
    script: 'https://labels.example/embed/v1.2.3/quality-label-badge.js',
    integrity: 'https://labels.example/embed/v1.2.3/integrity.json'
  })
})
