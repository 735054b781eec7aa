/**
 * The guarded fetch of Node, where it is also another runtime's: it stands on the `lookup` of node:http, and a runtime
 * that leaves that unasked would leave the guard unasked too.
 *
 * @module
 */

import { createGuardedFetch } from '../../packages/verifier/dist/net/transport-node.js'
import { assertEqual } from '../conformance/assert.js'
import type { Test } from '../conformance/suite.js'

/** Tests of names, which a socket looks up. */
export function guardTests(server: string): Test[] {
  const { port } = new URL(server)
  const guard = (address: string) => createGuardedFetch(() => Promise.resolve([{ address, family: 4 }]))
  return [
    {
      group: 'guard',
      name: 'the socket goes where the judged look-up says',
      run: async () => {
        const response = await guard('127.0.0.1')(`http://localhost:${port}/label.json`, {}, 'local')
        assertEqual(response.status, 200)
        return (await response.text()).slice(0, 10)
      }
    },
    {
      group: 'guard',
      name: 'a name of a private machine is refused',
      run: async () => {
        const refused = await guard('10.0.0.1')(`https://labels.example:${port}/label.json`, {}, 'public').then(
          ({ status }) => `answered ${status}`,
          (error: unknown) => (error as { code?: string }).code ?? String(error)
        )
        assertEqual(refused, 'fetch-refused')
        return refused
      }
    }
  ]
}
