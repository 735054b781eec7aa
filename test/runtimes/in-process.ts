/**
 * The entry for runtimes with files and processes: Node, Bun and Deno. They find the packages by their own conditions.
 *
 * Usage: SCRIPT CORPUS SERVER, prints the answers as JSON.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { unpackCorpus, type PackedCorpus } from '../conformance/corpus.js'
import { guardTests } from './guard.js'
import { answers } from './run-suite.js'

const [file = '', server = ''] = process.argv.slice(2)
const corpus = unpackCorpus(JSON.parse(readFileSync(file, 'utf8')) as PackedCorpus)
process.stdout.write(JSON.stringify(await answers(corpus, server, guardTests(server))))
