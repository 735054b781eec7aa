import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { beforeEach, describe, expect, it } from 'vitest'

interface Drawn {
  type: unknown
  props: Record<string, unknown>
  children: (Drawn | string)[]
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

/** What the block remembers between two drawings: whether somebody writes in its field. */
let remembered: unknown
const useState = (first: unknown) => [remembered ?? first, (value: unknown) => (remembered = value)]
beforeEach(() => (remembered = undefined))

/** Runs the editor's script as the editor does, with components that draw nothing. */
async function registered(): Promise<{ name: string; block: Block }> {
  const blocks: { name: string; block: Block }[] = []
  const draw = (type: unknown, props: unknown, ...children: Drawn['children']) => ({
    type,
    props: props ?? {},
    children
  })
  const wp = {
    blocks: { registerBlockType: (name: string, block: Block) => blocks.push({ name, block }) },
    blockEditor: { InspectorControls: 'InspectorControls', useBlockProps: () => ({}) },
    components: new Proxy({}, { get: (_, component) => component }),
    element: { createElement: draw, Fragment: 'Fragment', useState },
    i18n: { __: (text: string) => text },
    serverSideRender: 'Preview'
  }
  const code = await readFile(`${plugin}block/editor.js`, 'utf8')
  runInNewContext(code, { wp })
  expect(blocks).toHaveLength(1)
  return blocks[0]!
}

const typesOf = (root: Drawn) => all(root).map(({ type }) => type)
const valueOf = ({ value }: { value: string }) => value
const all = (root: Drawn | string): Drawn[] => (typeof root === 'string' ? [] : [root, ...root.children.flatMap(all)])

describe('the block in the editor', () => {
  it('is the one that block.json describes, and keeps nothing in the post', async () => {
    const { name, block } = await registered()
    expect(name).toBe(manifest.name)
    expect(block.save()).toBeNull()
  })

  it('asks whose label it is, and shows a preview only then', async () => {
    const { block } = await registered()
    const draw = (organiser: string) =>
      typesOf(block.edit({ attributes: { organiser }, setAttributes: () => undefined }))
    expect(draw('')).not.toContain('Preview')
    expect(draw('nova-skola')).toContain('Preview')
  })

  it('keeps its field while somebody writes there, until Enter or until the writer is elsewhere', async () => {
    const { block } = await registered()
    const draw = (organiser: string) => all(block.edit({ attributes: { organiser }, setAttributes: () => undefined }))
    const handler = (name: string) => {
      const form = draw('').find(({ type }) => type === 'form')!
      return form.props[name] as (event: { preventDefault: () => void }) => void
    }
    const event = { preventDefault: () => undefined }
    for (const leave of ['onSubmit', 'onBlur']) {
      handler('onFocus')(event)
      expect(draw('n').map(({ type }) => type)).not.toContain('Preview')
      handler(leave)(event)
      expect(draw('nova-skola').map(({ type }) => type)).toContain('Preview')
    }
  })

  it('lets no click in its preview lead away from the post', async () => {
    const { block } = await registered()
    const drawn = block.edit({ attributes: { organiser: 'nova-skola' }, setAttributes: () => undefined })
    const disabled = all(drawn).find(({ type }) => type === 'Disabled')!
    expect(typesOf(disabled)).toContain('Preview')
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
