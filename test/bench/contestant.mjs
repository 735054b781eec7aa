/**
 * One contestant in a process of its own, where the garbage and the compiled code are its own, too. It works when it is
 * told to, and tells what that cost.
 *
 * Usage: fork with the name of a file in contestants/; see `race.mjs`
 *
 * @module
 */

const { verify } = await import(`./contestants/${process.argv[2]}.mjs`)

let work

/** The samples of one piece of work; answered when it has been done once, with the CPU of the process until then. */
async function prepare({ samples, publicJwk }) {
  work = async () => {
    for (const sample of samples) await verify(sample, publicJwk)
  }
  await work()
  return { ms: total(process.cpuUsage()) / 1000, rss: process.memoryUsage.rss() }
}

/** Works for so long; answered with what one piece cost. Threads of the runtime count, as those that collect garbage. */
async function turn({ ms }) {
  const began = process.cpuUsage()
  let pieces = 0
  while (total(process.cpuUsage(began)) < ms * 1000) for (let i = 0; i < 10; i++, pieces++) await work()
  return { us: total(process.cpuUsage(began)) / pieces, rss: process.memoryUsage.rss() }
}

function total({ user, system }) {
  return user + system
}

process.on('message', async (order) => {
  process.send(await (order.samples ? prepare(order) : turn(order)))
})
process.send('ready')
