/**
 * What the system says in its own terms, said for people: what is wrong, where, and what to do.
 *
 * @module
 */

/** The words for each code. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'You may not write or read there. Look at the permissions, or work as the one who owns it.',
  EPERM: 'You may not write or read there. Look at the permissions, or work as the one who owns it.',
  EROFS: 'The disk can only be read. Work where you can write.',
  ENOSPC: 'The disk is full. Make room before you go on.',
  EDQUOT: 'The disk is full: you may not use more of it. Make room before you go on.',
  EISDIR: 'A folder stands where a file is needed. Name a file.',
  ENOTDIR: 'A file stands where a folder is needed. Name a folder.',
  EEXIST: 'Something is there already. Name another place.',
  ENOENT: 'There is no such file or folder. Look at how it is spelled.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.'
}

/** Where folders are made along with those above them, the system has no other answer for a disk that can only be read. */
const NO_FOLDER = 'No folder can be made there: the disk can only be read, or is gone. Work where you can write.'

/** An error as it is told: its own words; of the system's, and of those behind it, ours. */
export function inWords(error: Error): string {
  const own = wordsOf(error)
  if (own !== undefined) return own
  const behind = error.cause instanceof Error ? wordsOf(error.cause) : undefined
  return behind === undefined ? error.message : `${error.message} ${behind}`
}

function wordsOf(error: NodeJS.ErrnoException): string | undefined {
  const isFolder = error.code === 'ENOENT' && error.syscall === 'mkdir'
  const words = isFolder ? NO_FOLDER : WORDS[error.code ?? '']
  return words && error.path !== undefined && error.path !== '' ? `${words} (${error.path})` : words
}
