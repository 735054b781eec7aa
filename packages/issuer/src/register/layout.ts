/**
 * Where things lie in the register's folder.
 *
 * @module
 */

export const FILES = {
  network: 'network.json',
  /** The rules of the label. */
  policy: 'policy.json',
  journal: 'journal.jsonl',
  lock: '.lock',
  /** Names the event that is being carried out: there after a crash only. */
  pending: '.pending',
  gitignore: '.gitignore',
  gitattributes: '.gitattributes'
} as const

export const FOLDERS = {
  organisers: 'organisers',
  /** Which decisions there are, by the digests of their records. The records themselves are private. */
  assessments: 'assessments',
  endorsers: 'endorsers',
  labels: 'labels',
  /** What organisers offer, one catalogue each. */
  catalogues: 'catalogues',
  /** What was asked of endorsers, and is not answered or was declined. */
  requests: 'requests',
  endorsements: 'endorsements',
  /** Who was erased: slugs, so that none is used again, and status entries, so that what was withdrawn stays so. */
  erased: 'erased',
  status: 'status',
  /** The signed directory of holders, as it is published below `register/`. */
  shards: 'shards',
  objects: 'objects',
  /** What `publish` need not find out again. It may be deleted at any time, and is never kept in git. */
  cache: '.cache',
  keys: 'keys',
  private: 'private',
  /** Where `publish` writes when it is told no other place. */
  public: 'public'
} as const

/** Paths of records, inside the register. Slugs and numbers only: they have passed `checkSlug` before. */
export const recordPath = {
  organiser: (slug: string): string => `${FOLDERS.organisers}/${slug}.json`,
  assessment: (organiser: string, number: number): string => `${FOLDERS.assessments}/${organiser}/${number}.json`,
  decision: (organiser: string, number: number): string =>
    `${FOLDERS.private}/${FOLDERS.assessments}/${organiser}/${number}.json`,
  endorser: (slug: string): string => `${FOLDERS.endorsers}/${slug}.json`,
  label: (organiser: string, number: number): string => `${FOLDERS.labels}/${organiser}/${number}.json`,
  catalogue: (organiser: string): string => `${FOLDERS.catalogues}/${organiser}.json`,
  request: (name: string): string => `${FOLDERS.requests}/${name}.json`,
  endorsement: (name: string): string => `${FOLDERS.endorsements}/${name}.json`,
  erased: (slug: string): string => `${FOLDERS.erased}/${slug}.json`,
  /** Which indices of a list were ever given away. Kept apart from what uses them, so that erasing never frees one. */
  allotted: (list: number): string => `${FOLDERS.status}/allotted-${list}.txt`,
  statusList: (purpose: string, list: number): string => `${FOLDERS.status}/${purpose}-${list}.json`,
  key: (name: string): string => `${FOLDERS.keys}/${name}.pem`
} as const
