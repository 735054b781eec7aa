/**
 * NOTICE says what the published code contains of others. This compares it with a fresh one.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { noticeFile, notice } from '../../.ci/notice.mjs'

const current = existsSync(noticeFile) ? readFileSync(noticeFile, 'utf8') : ''
if (current !== (await notice())) {
  console.error('NOTICE is not what `npm run notice` would write. Run it, and read what has changed.')
  process.exitCode = 1
}
