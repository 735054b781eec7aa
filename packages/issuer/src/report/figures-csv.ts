/**
 * Figures as one table for spreadsheets: long, so that a pivot table makes whatever is asked of it.
 *
 * @module
 */

import { csvText } from '../sheets/write-csv.js'
import type { Figures } from './figures.js'

const COLUMNS = ['at', 'what', 'country', 'state', 'year', 'category', 'level', 'count']

/** One row a figure. */
export function figuresCsv({ at, labels, endorsements }: Figures): string {
  return csvText([
    COLUMNS,
    ...labels.map(({ country, state, year, labels }) => [at, 'labels', country, state, `${year}`, '', '', `${labels}`]),
    ...endorsements.flatMap(({ category, level, endorsers, endorsements }) => [
      [at, 'endorsers', '', '', '', category, level, `${endorsers}`],
      [at, 'endorsements', '', '', '', category, level, `${endorsements}`]
    ])
  ])
}
