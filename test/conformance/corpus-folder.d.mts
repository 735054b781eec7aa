/** Types for the tests: corpus-folder.mjs is JavaScript, since the browser tests' configuration reads it as well. */

export const folder: string
export const present: boolean
export const required: boolean
export function readBytes(file: string): Uint8Array
export function packCorpus(): string
