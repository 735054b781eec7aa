/**
 * Which names were seen (paths, or digests), where they are so many that they would fill the memory: a number stands
 * for each.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { sha256 } from '../register/objects.js'

/** So many hexadecimal digits are a whole number still. */
const DIGITS = 13

/** Names that were seen. */
export interface NameSet {
  add(name: string): void
  /** Whether it was. By chance one is mistaken for another once in billions of times; nobody can choose such a one. */
  has(name: string): boolean
}

/** None yet. */
export function nameSet(): NameSet {
  // Drawn anew each time: no name can be made to have the number of another.
  const salt = randomBytes(16).toString('hex')
  const numberOf = (name: string) => parseInt(sha256(salt + name).slice(0, DIGITS), 16)
  const added: number[] = []
  let sorted = new Float64Array()
  return {
    add(name) {
      added.push(numberOf(name))
    },
    has(name) {
      if (sorted.length !== added.length) sorted = Float64Array.from(added).sort()
      return holds(sorted, numberOf(name))
    }
  }
}

function holds(sorted: Float64Array, number: number): boolean {
  let [first, next] = [0, sorted.length]
  while (first < next) {
    const middle = (first + next) >> 1
    if (sorted[middle]! < number) first = middle + 1
    else next = middle
  }
  return sorted[first] === number
}
