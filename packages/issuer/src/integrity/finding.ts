/**
 * What `check` finds: which file, what is wrong with it, and what to do. One row for each cause.
 *
 * @module
 */

const FROM_GIT = 'Restore it from git or from a copy.'
const REBUILD = 'Run "quality-label rebuild": the journal knows what it was.'
const PUBLISH = 'Run "quality-label publish".'

/** Every cause: what it says, and the remedy. */
const causes = {
  'journal-line': ['This line is no event, or was changed.', FROM_GIT],
  'journal-chain': [
    'This event does not follow from the one before it: lines are missing, or others were put in.',
    FROM_GIT
  ],
  'journal-torn': ['The last line is cut off.', FROM_GIT],
  'object-missing': ['An event names this object, and no later event has erased it.', FROM_GIT],
  'object-changed': ['This object is not the one that the event names.', FROM_GIT],
  'object-unknown': ['No event names this object.', 'Delete it, or restore the journal that names it.'],
  'file-missing': ['The journal says that this file is there.', REBUILD],
  'file-changed': ['This file is not what the journal says.', REBUILD],
  'file-unknown': ['The journal knows nothing of this file.', REBUILD],
  'policy-changed': [
    'This file was edited, and the journal does not know it.',
    'If the Network has decided it, run "quality-label policy accept"; if not, "quality-label rebuild".'
  ],
  'entry-freed': ['A status entry that was given away is not among those that were.', REBUILD],
  'signed-changed': [
    'What is signed here does not verify, or is not laid out as it was written.',
    `Delete it. ${PUBLISH}`
  ],
  'decision-changed': ['This decision is not the one that was made.', 'Restore it from a copy.'],
  'published-changed': ['This file was changed after it was published.', `Delete it. ${PUBLISH}`],
  'published-missing': ['This file was published, and is gone.', PUBLISH],
  'published-unknown': [
    "No publish has written this file, and whoever asks for it takes it for the register's.",
    `Delete it. ${PUBLISH}`
  ],
  'publish-unfinished': ['A publish was cut short while it put new files in their places.', PUBLISH],
  'left-over': ['A crash has left this file.', 'Run "quality-label rebuild".']
} as const

export type FindingCode = keyof typeof causes

/** One thing that is not as it should be. */
export interface Finding {
  code: FindingCode
  /** Relative to the register; of a published file, with its folder. */
  file: string
  /** Line of the journal. */
  line?: number
  cause: string
  remedy: string
}

/** Makes a finding from its row. */
export function finding(code: FindingCode, file: string, line?: number): Finding {
  const [cause, remedy] = causes[code]
  return { code, file, ...(line !== undefined && { line }), cause, remedy }
}
