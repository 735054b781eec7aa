/**
 * What the journal says of every file: held as bytes, because of a large register it would fill the memory otherwise.
 *
 * @module
 */

/** A file, as the journal says it. */
export interface ReplayedFile {
  /** SHA-256 of its text. */
  digest: string
  /** The object that holds its content. Not the content: a register may be larger than the memory. */
  object: string
}

/** Files by their paths. */
export interface FileIndex extends Iterable<[path: string, file: ReplayedFile]> {
  readonly size: number
  has(path: string): boolean
  get(path: string): ReplayedFile | undefined
  set(path: string, file: ReplayedFile): void
  delete(path: string): void
  keys(): Iterable<string>
}

const DIGEST_BYTES = 32
const ROW_BYTES = 2 * DIGEST_BYTES

/** No file yet. */
export function fileIndex(): FileIndex {
  const rows = new Map<string, number>()
  let bytes = Buffer.alloc(ROW_BYTES)
  let used = 0
  const at = (row: number): ReplayedFile => ({
    digest: bytes.toString('hex', row * ROW_BYTES, row * ROW_BYTES + DIGEST_BYTES),
    object: bytes.toString('hex', row * ROW_BYTES + DIGEST_BYTES, (row + 1) * ROW_BYTES)
  })
  return {
    get size() {
      return rows.size
    },
    has: (path) => rows.has(path),
    get(path) {
      const row = rows.get(path)
      return row === undefined ? undefined : at(row)
    },
    set(path, { digest, object }) {
      const row = rows.get(path) ?? used++
      rows.set(path, row)
      if (used * ROW_BYTES > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)])
      bytes.write(digest + object, row * ROW_BYTES, 'hex')
    },
    delete: (path) => void rows.delete(path),
    keys: () => rows.keys(),
    *[Symbol.iterator]() {
      for (const [path, row] of rows) yield [path, at(row)]
    }
  }
}
