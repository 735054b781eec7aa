/**
 * The published JSON Schema of the result, as tests hold results against it.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const file = new URL('../../schema/result.schema.json', import.meta.url)
const ajv = addFormats.default(new Ajv2020({ strict: true }))
const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)

/** Where a value, as it would be written down, is not a result: an empty list when it is one. */
export function schemaErrors(result: unknown): string[] {
  if (validate(JSON.parse(JSON.stringify(result)))) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath || 'the result'} ${message ?? ''} ${JSON.stringify(params)}`
  })
}
