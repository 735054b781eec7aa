/**
 * Holds a label against the JSON schema that 1EdTech publishes for Open Badges 3.0. The schema is not kept here, and no
 * package brings it: it comes from its publisher, or from a file.
 *
 * Usage: node test/interop/schema.mjs [FILE]
 *
 * Ends with 0 when the only finding is `/credentialStatus`, which docs/interop.md explains; with 1 on any other; with 2
 * when the schema cannot be had. `packages/issuer/test/documents/label.test.ts` asks the same of the class tables, at
 * every `npm test`.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { labelOf, makeRegister } from './register.mjs'

const publisher = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

const schema = await read(process.argv[2]).catch(({ message }) => {
  console.error(`The schema cannot be had: ${message}. Download ${publisher} and name the file.`)
  process.exit(2)
})
const ajv = new Ajv2019({ allErrors: true, strict: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const register = makeRegister()
try {
  validate(labelOf(register.read('organisers/valid.json')))
} finally {
  register.remove()
}
const found = (validate.errors ?? []).map(({ instancePath, message }) => ({ at: instancePath || '/', message }))
for (const { at, message } of found) console.log(`${at} ${message}`)
const others = found.filter(({ at }) => at !== '/credentialStatus')
const isExpected = found.length > 0 && others.length === 0
console.log(isExpected ? 'The one finding that is known.' : 'Not what docs/interop.md says: correct one of the two.')
process.exitCode = isExpected ? 0 : 1

async function read(file) {
  if (file) return JSON.parse(await readFile(file, 'utf8'))
  const response = await fetch(publisher)
  if (!response.ok) throw new Error(`${response.status} from its publisher`)
  return await response.json()
}
