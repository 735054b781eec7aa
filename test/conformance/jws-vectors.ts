/**
 * Vectors of JSON Web Signatures over any payload. The public API verifies credentials; the same opening and checking,
 * beneath it, is run here.
 *
 * @module
 */

import { ProblemError, type JsonObject } from '@quality-label/credentials'
import { checkJws, openJws } from '../../packages/credentials/dist/jose/compact-jws.js'
import { decodeJwk } from '../../packages/credentials/dist/keys/jwk.js'
import { assert } from './assert.js'
import type { Corpus } from './corpus.js'
import { count } from './report.js'
import type { Test } from './suite.js'

interface Group {
  public?: JsonObject
  tests: { tcId: number; comment: string; jws: string; result: string }[]
}

/** A good signature by one of these is not called a bad one. */
const unsupported = /^(ES512|PS\d+|RS384|RS512)$/

/** A test for each vector. */
export function jwsTests(corpus: Corpus): Test[] {
  const { testGroups } = corpus.readJson<{ testGroups: Group[] }>('wycheproof/json_web_signature_test.json')
  return testGroups.flatMap(({ public: key, tests }) =>
    tests.map(({ tcId, comment, jws, result }) => ({
      group: 'https://www.rfc-editor.org/rfc/rfc7515#section-5.2 - JSON Web Signatures',
      name: `${tcId} ${comment}`,
      run: async () => {
        const found = await answerTo(jws, key)
        const expected = expectedOf(result, jws, key)
        const passed = expected === 'refused' ? found !== 'valid' : found === expected
        count('wycheproof', 'JWS', expected, passed)
        assert(passed, `${found} instead of ${expected}`)
        return found
      }
    }))
  )
}

/** A MAC has no public key: whatever it says, it proves nothing. */
function expectedOf(result: string, jws: string, key: JsonObject | undefined): string {
  if (result !== 'valid' || !key) return 'refused'
  return unsupported.test(algOf(jws)) ? 'unsupported' : 'valid'
}

/** `valid`, `unsupported` or the code of another problem. */
async function answerTo(token: string, key: JsonObject | undefined): Promise<string> {
  try {
    await checkJws(openJws(token), decodeJwk(key ?? {}))
    return 'valid'
  } catch (caught) {
    if (!(caught instanceof ProblemError)) throw caught
    const { code } = caught.problem
    return code.endsWith('-unsupported') ? 'unsupported' : code
  }
}

function algOf(token: string): string {
  try {
    return (JSON.parse(atob(token.split('.')[0]!)) as { alg: string }).alg
  } catch {
    return ''
  }
}
