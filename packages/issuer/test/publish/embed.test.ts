import { describe, expect, it } from 'vitest'
import { anchorEmbed } from '../../src/publish/embed.js'
import { openDesk } from '../support/desk.js'

const embed = (text: string) => ({ version: '1.0.0', files: new Map([['quality-label-badge.js', Buffer.from(text)]]) })

describe('anchorEmbed', () => {
  it("writes an anchor that no quote or line of the network's name can leave", async () => {
    const { register } = await openDesk()
    const network = { ...register.network, name: `O'Neil "Net" \\ \u2028 </script>` }
    const script = Buffer.from(
      anchorEmbed(network, embed("x('__QLB_ANCHOR__')")).get('quality-label-badge.js')!
    ).toString()
    expect(script).toMatch(/^x\('[A-Za-z0-9%._~!*()-]+'\)$/)
    expect(JSON.parse(decodeURIComponent(script.slice(3, -2)))).toMatchObject({ name: network.name })
  })

  it.each(["x('')", "x('__QLB_ANCHOR__', '__QLB_ANCHOR__')"])(
    'refuses a script without exactly one place for it: %s',
    async (text) => {
      const { register } = await openDesk()
      expect(() => anchorEmbed(register.network, embed(text))).toThrow(
        expect.objectContaining({ code: 'ERR_PUBLISH_EMBED' })
      )
    }
  )
})
