/**
 * The crash test, as long as it must be.
 *
 *     npm run test:crash                  two hundred kills, another seed each time
 *     npm run test:crash -- 50            fifty
 *     npm run test:crash -- 50 1234       the same verbs, steps and bytes again
 *
 * @module
 */
import { randomInt } from 'node:crypto'
import { crash } from './crashes.mjs'

const [kills = 200, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
if (!(kills > 0) || !Number.isInteger(seed)) {
  console.error('npm run test:crash -- [kills] [seed]: two numbers')
  process.exit(64)
}

const again = `Again: npm run test:crash -- ${kills} ${seed}`
console.log(`${kills} kills, seed ${seed}. ${again}`)
try {
  const sum = await crash({ kills, seed, onKill: (line) => console.log(line) })
  console.log(
    `${sum.kills} kills: ${sum.acknowledged} events acknowledged, none missing; ${sum.carriedOut} more carried out; ` +
      `${sum.unfinished} publishes finished afterwards. The register opens, check is clean, the published tree is whole.`
  )
} catch (error) {
  console.error(error)
  console.error(again)
  process.exitCode = 1
}
