/**
 * How a kind of document is laid out as a table.
 *
 * @module
 */

/** One document a file: rows of a name and what is said of it. Or a list: one entry a row. */
export interface Layout {
  /** The columns, in the order of the template. All are needed, but `about`, which explains and is not read. */
  columns: readonly string[]
  /** For a document: names that stand for members of the document itself, not for entries. */
  heads?: readonly string[]
  /** The member that holds the entries. */
  entries: string
  /**
   * Columns that may be absent. Where a layout has such columns, one of another name is refused: it may be one of them,
   * misspelt.
   */
  optional?: readonly string[]
  /** Columns of which a cell holds several values, split at spaces and line ends. */
  lists: readonly string[]
}

/** The column for whoever fills the table in. */
export const ABOUT = 'about'
