import { describe, expect, test } from 'vitest'
import { findSite, isPreviewSite, type PageView } from '../src/site.js'

const foreignTop = {
  get location(): never {
    throw new Error('another origin')
  }
}

function view(change: {
  ancestors?: string[]
  referrer?: string
  parent?: unknown
  top?: unknown
  href?: string
}): PageView {
  const self = {}
  const href = change.href ?? 'https://frame.example/badge?x=1'
  return {
    location: { href, origin: new URL(href).origin, ...(change.ancestors && { ancestorOrigins: change.ancestors }) },
    document: { referrer: change.referrer ?? '' },
    self,
    parent: change.parent ?? change.top ?? self,
    top: 'top' in change ? change.top : self
  }
}

describe('the page that shows the label', () => {
  test('is the page itself where it is no frame, whatever the referrer says', () => {
    expect(findSite(view({ referrer: 'https://elsewhere.example/' }))).toEqual({
      site: 'https://frame.example/badge?x=1'
    })
  })

  test('is the top page where the frame may read it', () => {
    expect(findSite(view({ top: { location: { href: 'https://frame.example/home' } } }))).toEqual({
      site: 'https://frame.example/home'
    })
  })

  test('is the origin of the outermost ancestor in a frame of another origin', () => {
    expect(findSite(view({ top: foreignTop, ancestors: ['https://inner.example', 'https://outer.example'] }))).toEqual({
      site: 'https://outer.example/',
      pathUnknown: true
    })
  })

  test('is the origin of the referrer where the browser tells no ancestors', () => {
    expect(findSite(view({ top: foreignTop, referrer: 'https://host.example/a/b?c' }))).toEqual({
      site: 'https://host.example/',
      pathUnknown: true
    })
  })

  test('is not that of the referrer where another frame stands between', () => {
    const builders = {}
    expect(findSite(view({ top: foreignTop, parent: builders, referrer: 'https://builder.example/' }))).toEqual({
      site: 'unknown'
    })
  })

  test('is unknown without either, in a sandbox, and where the frame was its own referrer', () => {
    expect(findSite(view({ top: foreignTop }))).toEqual({ site: 'unknown' })
    expect(findSite(view({ top: foreignTop, ancestors: ['null'] }))).toEqual({ site: 'unknown' })
    expect(findSite(view({ top: foreignTop, referrer: 'https://frame.example/first' }))).toEqual({ site: 'unknown' })
  })
})

describe('a page of the register itself', () => {
  const register = 'https://labels.example/'
  const href = 'https://labels.example/organisers/nova-skola/'

  test('is told from others by its origin', () => {
    expect(findSite(view({ href }), register)).toEqual({ site: href, isRegister: true })
    expect(findSite(view({ href: 'https://labels.example.org/' }), register)).not.toHaveProperty('isRegister')
    expect(findSite(view({ href: 'http://labels.example/' }), register)).not.toHaveProperty('isRegister')
    expect(findSite(view({ href }), undefined)).toEqual({ site: href })
  })

  test('is never a frame: the page around it counts', () => {
    expect(findSite(view({ href, top: foreignTop, ancestors: ['https://outer.example'] }), register)).toEqual({
      site: 'https://outer.example/',
      pathUnknown: true
    })
    expect(findSite(view({ href, top: { location: { href } } }), register)).toEqual({ site: href })
  })
})

test('this computer and files are previews, a site that looks like it is not', () => {
  for (const site of [
    'http://localhost:4174/',
    'http://a.localhost/',
    'http://127.0.0.1:8080/x',
    'http://[::1]/',
    'file:///home/me/index.html'
  ])
    expect(isPreviewSite(site), site).toBe(true)
  for (const site of [
    'https://localhost.example/',
    'https://notlocalhost/',
    'https://127.0.0.1.example/',
    'unknown',
    ''
  ])
    expect(isPreviewSite(site), site).toBe(false)
})
