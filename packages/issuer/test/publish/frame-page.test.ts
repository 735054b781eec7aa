import { describe, expect, it } from 'vitest'
import { framePage, frameSnippet } from '../../src/publish/frame-page.js'

const network = { origin: 'https://labels.example' } as Parameters<typeof framePage>[0]
const organiser = { slug: 'nova-skola', name: 'Nova "Škola" <b>' } as Parameters<typeof framePage>[1]

describe('the page for a frame', () => {
  const page = framePage(network, organiser)

  it('shows the badge of one organiser, whose details lead out of the frame', () => {
    expect(page).toContain(`<quality-label-badge src="${network.origin}/organisers/nova-skola.json" details="link">`)
    expect(page).toContain('<base target="_blank">')
  })

  it("needs no policy but the register's own: no style and no script in it", () => {
    expect(page).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=/)
  })

  it('takes the name of an organiser as text', () => {
    expect(page).toContain('Nova &quot;Škola&quot; &lt;b&gt;')
  })

  it('lies beside the page of the organiser, where the snippet asks for it', () => {
    expect(frameSnippet('https://labels.example', 'nova-skola')).toContain(
      'src="https://labels.example/organisers/nova-skola/frame/" width="320" height="96"'
    )
  })
})
