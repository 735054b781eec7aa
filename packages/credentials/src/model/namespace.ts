/**
 * Where the terms live that are this project's own. The Network may choose another place.
 *
 * @module
 */

/** The prefix of every term that is this project's own. */
export const NAMESPACE = 'https://badgequalitylabel.net/ns#'
