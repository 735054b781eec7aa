/**
 * Makes the demo register, with the verbs that an operator types.
 *
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { qualityLabel } from './cli.mjs'
import { endorsements, endorsers, issuerName, offered, organisers, shown } from './content.mjs'
import { writePapers } from './papers.mjs'

/** What comes to the desk: rules, a committee, applications and the reports on them. */
const desk = fileURLToPath(new URL('../desk', import.meta.url))

/**
 * @typedef {object} DemoRegister
 * @property {string} folder The register, which the command line works on.
 * @property {string} published The published tree: where `publish` writes when it is told no other place.
 * @property {string} passphraseFile
 * @property {import('@quality-label/verifier').TrustedIssuer} issuer Whom to trust.
 * @property {MadeLabel[]} labels
 */

/**
 * @typedef {object} MadeLabel
 * @property {string} organiser
 * @property {string} address Where it is served: the organiser's presentation; for a label that is not in it, its own
 *   file.
 * @property {string} site A page that is on its list.
 * @property {string} expected The verdict it must have.
 */

/**
 * @param {object} options
 * @param {string} options.data Folder for register, keys and passphrase; the register must not be there yet.
 * @param {string} options.registerOrigin Where the register will be served: part of every id in it.
 * @param {string} options.organiserOrigin Where the organiser's website is served: a site on its label.
 * @param {(verb: string) => void} [options.onVerb] Told of each verb.
 * @returns {Promise<DemoRegister>}
 */
export async function makeRegister({ data, registerOrigin, organiserOrigin, onVerb = () => {} }) {
  const folder = join(data, 'register')
  const passphraseFile = join(data, 'passphrase')
  await mkdir(data, { recursive: true })
  await writeFile(passphraseFile, 'these keys are for a demonstration\n')
  const at = ['--register', folder]
  const signing = [...at, '--passphrase-file', passphraseFile]
  const run = (verb, ...args) => {
    onVerb(verb)
    return qualityLabel([...verb.split(' '), ...args])
  }

  const who = ['--host', registerOrigin, '--name', issuerName]
  const { did } = await run(
    'init',
    ...who,
    '--policy',
    join(desk, 'policy.json'),
    '--recovery',
    join(data, 'recovery'),
    ...signing
  )
  for (const { slug, name, site, details } of organisers) {
    const sites = slug === shown ? [site, `${organiserOrigin}/`] : [site]
    await run('organiser add', slug, '--name', name, ...details, ...sites.flatMap((url) => ['--site', url]), ...at)
  }
  for (const { organiser, slug, details } of offered) await run('object add', organiser, slug, ...details, ...signing)
  await endorse({ run, at, signing, elsewhere: join(data, 'endorsers'), passphraseFile })
  const labels = []
  for (const organiser of organisers) {
    for (const label of organiser.labels)
      labels.push(await makeLabel(organiser, label, { run, at, signing, data, registerOrigin }))
  }
  const { to: published } = await run('publish', ...signing)
  const achievements = [`${registerOrigin}/achievements/quality-label`]
  const issuer = { id: did, name: issuerName, achievements, statusOnly: ['status-'] }
  return { folder, published, passphraseFile, issuer, labels }
}

/** Each endorser keeps the key in a folder of its own, which stands for a machine of its own: files go back and forth. */
async function endorse({ run, at, signing, elsewhere, passphraseFile }) {
  const secret = ['--passphrase-file', passphraseFile]
  for (const { slug, details } of endorsers) {
    await mkdir(join(elsewhere, slug), { recursive: true })
    const { did } = await run('endorser key', '--to', join(elsewhere, slug, 'key.pem'), ...secret)
    await run('endorser recognise', slug, ...details, '--did', did, ...signing)
  }
  for (const [i, { endorser, object, comment, language }] of endorsements.entries()) {
    const [request, answer] = ['request', 'answer'].map((name) => join(elsewhere, endorser, `${name}-${i + 1}.json`))
    const what = ['--endorser', endorser, '--object', object, '--language', language]
    await run('endorse request', ...what, '--to', request, ...at)
    const key = ['--key-file', join(elsewhere, endorser, 'key.pem'), ...secret]
    await run('endorse sign', request, '--comment', comment, ...key, '--to', answer)
    await run('endorse accept', answer, ...at)
  }
}

/** @returns {Promise<MadeLabel>} */
async function makeLabel(
  { slug, name, site },
  { months, override, then, reason, verdict, note },
  { run, at, signing, data, registerOrigin }
) {
  const [from, until] = months.map(dayInMonths)
  // Labels that began before today are what a demo needs, and the register wants to know why.
  const dates = ['--from', from, '--until', until, '--backdate-reason', 'This is a demonstration.']
  const grounds = override ? ['--override-reason', override] : []
  if (!override) await assess(slug, months[0], { run, at, data })
  const { id } = await run('issue', slug, ...grounds, ...dates, ...signing)
  if (then) await run(then, id, '--reason', reason, ...at)
  // A withdrawn label is not in the presentation when there is another one; its own file is where it can be read.
  const address = note ? `${id}/1.json` : `${registerOrigin}/organisers/${slug}.json`
  return { organiser: note ? `${name} (${note})` : name, address, site, expected: verdict }
}

/** The committee has decided a month before the label begins. */
async function assess(slug, begins, { run, at, data }) {
  const dayBefore = (months) => dayInMonths(begins - months)
  const days = { practice: dayBefore(15), submitted: dayBefore(3), report: dayBefore(2) }
  const [application, ...reports] = await writePapers(join(desk, slug), join(data, 'desk', slug), days)
  const committee = ['--committee', join(desk, 'committee.csv'), '--decided', dayBefore(1)]
  await run('assess', application, '--reports', ...reports, ...committee, ...at)
}

/** The first day of the month that lies so many months from now. */
function dayInMonths(months) {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}
