import { describe, expect, it } from 'vitest'
import { headersFile, responseHeaders } from '../../src/index.js'

describe('headers', () => {
  it('say what a status list is, though its file has no ending', () => {
    expect(responseHeaders('/status/revocation/1')).toMatchObject({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300'
    })
  })

  it('let other origins read documents and scripts, and not the pages', () => {
    expect(responseHeaders('/embed/v1/quality-label-badge.js')).toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/organisers/nova-skola.json')).toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/')).not.toHaveProperty('Access-Control-Allow-Origin')
    expect(responseHeaders('/criteria/')).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('let an exact version of the script be kept for ever, and the evergreen one for an hour', () => {
    expect(responseHeaders('/embed/v1.2.3/quality-label-badge.js')['Cache-Control']).toContain('immutable')
    expect(responseHeaders('/embed/v1/quality-label-badge.js')['Cache-Control']).toBe('public, max-age=3600')
  })

  it('are written as hosts read them', () => {
    const text = headersFile(['1.2.3'])
    expect(text).toContain(
      '/status/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=300\n  Content-Type: application/json\n'
    )
    expect(text).toContain('/embed/v1.2.3/*\n')
  })
})
