/**
 * Colour, on a terminal and nowhere else. No word depends on it.
 *
 * @module
 */

/** Select Graphic Rendition: on, and off again. */
const styles = {
  bold: [1, 22],
  gray: [90, 39],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39]
} as const satisfies Record<string, readonly [number, number]>

export type Style = keyof typeof styles

/** Dresses a text. */
export type Paint = (style: Style, text: string) => string

/**
 * How to paint on a stream.
 *
 * @see {@link https://no-color.org/ NO_COLOR}
 */
export function paintFor(
  { isTTY }: { isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>
): Paint {
  const isForced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
  const isWanted = NO_COLOR ? false : isForced || (isTTY === true && TERM !== 'dumb')
  return isWanted ? dressed : plain
}

function dressed(style: Style, text: string): string {
  const [on, off] = styles[style]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

function plain(_style: Style, text: string): string {
  return text
}
