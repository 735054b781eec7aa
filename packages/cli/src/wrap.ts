/**
 * Lines that fit a terminal. Elsewhere they stay whole, for programs that search them.
 *
 * @module
 */

/** Below this, wrapping would make a column of single words. */
const narrowest = 40

/** The width to wrap at: that of the terminal, and none where there is none. */
export function widthOf({ columns }: { columns?: number }): number {
  return columns ? Math.max(columns, narrowest) : Infinity
}

/**
 * Breaks a text between words. A word that is longer than a line, such as an address, stays whole.
 *
 * @param indent Stands before each line, and counts.
 */
export function wrap(text: string, indent: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = indent
    for (const word of paragraph.split(' ')) {
      const isFirst = line === indent
      const longer = isFirst ? line + word : `${line} ${word}`
      if (!isFirst && longer.length > width) lines.push(line)
      line = !isFirst && longer.length > width ? indent + word : longer
    }
    lines.push(line)
  }
  return lines
}
