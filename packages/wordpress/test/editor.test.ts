import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

interface Drawn {
  type: unknown
  props: Record<string, unknown>
  children: Drawn[]
}

interface Block {
  edit(given: { attributes: Record<string, string>; setAttributes: (wishes: unknown) => void }): Drawn
  save(): unknown
}

const plugin = fileURLToPath(new URL('../quality-label-badge/', import.meta.url))
const manifest = JSON.parse(await readFile(`${plugin}block/block.json`, 'utf8')) as {
  name: string
  attributes: Record<string, { enum?: string[]; default: string }>
}

/** Runs the editor's script as the editor does, with components that draw nothing. */
async function registered(): Promise<{ name: string; block: Block }> {
  const blocks: { name: string; block: Block }[] = []
  const draw = (type: unknown, props: unknown, ...children: Drawn[]) => ({ type, props: props ?? {}, children })
  const wp = {
    blocks: { registerBlockType: (name: string, block: Block) => blocks.push({ name, block }) },
    blockEditor: { InspectorControls: 'InspectorControls', useBlockProps: () => ({}) },
    components: { PanelBody: 'PanelBody', SelectControl: 'SelectControl', TextControl: 'TextControl' },
    element: { createElement: draw, Fragment: 'Fragment' },
    i18n: { __: (text: string) => text },
    serverSideRender: 'Preview'
  }
  const code = await readFile(`${plugin}block/editor.js`, 'utf8')
  runInNewContext(code, { wp })
  expect(blocks).toHaveLength(1)
  return blocks[0]!
}

const valueOf = ({ value }: { value: string }) => value
const all = (root: Drawn): Drawn[] => [root, ...root.children.flatMap(all)]

describe('the block in the editor', () => {
  it('is the one that block.json describes, and keeps nothing in the post', async () => {
    const { name, block } = await registered()
    expect(name).toBe(manifest.name)
    expect(block.save()).toBeNull()
  })

  it('asks whose label it is, and shows a preview only then', async () => {
    const { block } = await registered()
    const draw = (organiser: string) =>
      all(block.edit({ attributes: { organiser }, setAttributes: () => undefined })).map(({ type }) => type)
    expect(draw('')).not.toContain('Preview')
    expect(draw('nova-skola')).toContain('Preview')
  })

  it('offers what block.json allows, and sets what is chosen', async () => {
    const { block } = await registered()
    const chosen: unknown[] = []
    const drawn = all(
      block.edit({ attributes: { organiser: 'nova-skola' }, setAttributes: (wish) => chosen.push(wish) })
    )
    const selects = drawn.filter(({ type }) => type === 'SelectControl')
    const offered = selects.map(({ props }) => [props['key'], (props['options'] as { value: string }[]).map(valueOf)])
    const allowed = Object.entries(manifest.attributes).flatMap(([key, { enum: values }]) =>
      values ? [[key, values] as const] : []
    )
    expect(offered).toEqual(allowed)
    for (const { props } of selects) (props['onChange'] as (value: string) => void)('x')
    expect(chosen).toEqual([{ layout: 'x' }, { details: 'x' }, { theme: 'x' }])
  })
})

describe('the versions of the plugin', () => {
  it('are one, wherever WordPress reads it', async () => {
    const { version } = JSON.parse(await readFile(`${plugin}../package.json`, 'utf8')) as { version: string }
    const read = async (path: string, pattern: RegExp) => pattern.exec(await readFile(plugin + path, 'utf8'))?.[1]
    expect(await read('quality-label-badge.php', /^ \* Version: +(\S+)$/m)).toBe(version)
    expect(await read('readme.txt', /^Stable tag: (\S+)$/m)).toBe(version)
    expect(await read('block/editor.asset.php', /'version' +=> '([^']+)'/)).toBe(version)
  })
})
