/**
 * `quality-label verify`
 *
 * @module
 */

import { verify, type VerifyOptions } from '@quality-label/verifier'
import { runBatch } from '../batch.js'
import { dateOf } from '../desk.js'
import { CommandError } from '../errors.js'
import { exitCodeOf, UNDECIDED } from '../exit-code.js'
import { paintFor } from '../paint.js'
import { INPUT_WORD, NETWORK_OPTION, networkOf, readInput } from '../read-input.js'
import { report } from '../report.js'
import { readTrust } from '../trust.js'
import type { Input, Verb } from '../verb.js'
import { widthOf } from '../wrap.js'

export const verb: Verb = {
  name: 'verify',
  summary: 'Verify a label, or any credential',
  about:
    'Asks every question of the walk and prints each answer. Without --trust a credential can be "valid" and still be by anybody.\n' +
    'With --batch the input has one credential a line (JSON, or a token or an address, as it is or as a JSON string), and the ' +
    'output one result a line, in the same order.\n' +
    'Exit code 0: valid. 1: not valid. 2: could not be decided. 64: the command was typed wrongly. Of a batch: the worst, 1 before 2.',
  example:
    'quality-label verify https://labels.example/organisers/nova-skola.json --trust trust.json --site https://nova-skola.example/',
  positionals: [INPUT_WORD],
  options: {
    trust: {
      type: 'string',
      value: 'FILE|DIR',
      help: 'Whom to trust: a trust list ({"issuers": […]}), or the folder of a register.'
    },
    register: { type: 'string', value: 'DIR', help: 'The same for the folder of a register.' },
    at: { type: 'string', value: 'DATE', help: 'Judge dates as of then. The status is of today all the same.' },
    site: { type: 'string', value: 'URL', help: 'The page that shows the label.' },
    recipient: { type: 'string', value: 'ID', help: 'Whom the label must name.' },
    ...NETWORK_OPTION,
    explain: { type: 'boolean', help: 'Also what was asked, what to do about each problem, and every request.' },
    batch: { type: 'boolean', help: 'One credential a line, one result a line: NDJSON.' },
    concurrency: { type: 'string', value: 'N', help: 'With --batch: how many at a time. Default: 8.' }
  },
  errorCode: UNDECIDED,
  async run(input) {
    const concurrency = concurrencyOf(input)
    const options = await optionsOf(input)
    if (input.flag('batch')) return { exitCode: await runBatch(input, options, concurrency) }
    const result = await verify(await readInput(input), options)
    const paint = paintFor(input.io.stdout, input.io.env)
    return {
      text: report(result, { paint, explained: input.flag('explain'), width: widthOf(input.io.stdout) }),
      json: result,
      exitCode: exitCodeOf(result.verdict)
    }
  }
}

async function optionsOf(input: Input): Promise<VerifyOptions> {
  const network = networkOf(input)
  const now = momentOf(input)
  const site = siteOf(input)
  const recipient = input.text('recipient')
  const trustFrom = input.text('trust') ?? input.text('register')
  return {
    network,
    now,
    ...(trustFrom !== undefined && { trust: await readTrust(trustFrom) }),
    ...(site !== undefined && { site }),
    ...(recipient !== undefined && { recipient })
  }
}

function momentOf(input: Input): Date | (() => Date) {
  try {
    return dateOf(input, 'at') ?? (() => input.io.now())
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function siteOf(input: Input): string | undefined {
  const site = input.text('site')
  if (site === undefined || site === 'unknown' || URL.canParse(site)) return site
  throw new CommandError(`--site: "${site}" is no address. Give that of the page, with https://, or "unknown".`)
}

function concurrencyOf(input: Input): number {
  const text = input.text('concurrency') ?? '8'
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new CommandError(`--concurrency: "${text}" is no number from 1 to 999.`)
  return Number(text)
}
