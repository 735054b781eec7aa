import { describe, expect, it } from 'vitest'
import { headersFor, parseHeadersFile } from '../src/headers-file.mjs'

const text = `# Comments are for people
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src https://a.example

/status/*
  Content-Type: application/json
  Cache-Control: public, max-age=300

/status/fixed
  Cache-Control: no-store
`

describe('a published _headers file', () => {
  const rules = parseHeadersFile(text)

  it('gives a path what all its rules say', () => {
    expect(headersFor(rules, '/status/revocation/1')).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; img-src https://a.example",
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=300'
    })
  })

  it('does not give it what the rule of another path says', () => {
    expect(headersFor(rules, '/statuses')).not.toHaveProperty('Content-Type')
  })

  it('lets the last rule win', () => {
    expect(headersFor(rules, '/status/fixed')).toHaveProperty('Cache-Control', 'no-store')
  })
})
