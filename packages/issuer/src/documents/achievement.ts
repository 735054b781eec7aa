/**
 * The achievement that every label certifies. It is about an organiser's practice of issuing badges, never about a
 * course or a learner.
 *
 * @module
 */

import { LABEL_ACHIEVEMENT_TYPE, LABEL_NAME, type JsonObject } from '@quality-label/credentials'
import type { NetworkRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'

/** What the policy says where the Network has written nothing else. */
export const DEFAULT_ACHIEVEMENT = {
  version: '1',
  description:
    'Certifies that an organiser designs, issues and reviews its Open Badges by the published quality criteria. ' +
    'It is about the practice of the organiser. It says nothing about a single course or badge, or about a learner.',
  criteria:
    'The organiser shows competence in designing and implementing quality badges, follows good practice in issuing them, ' +
    'has completed the standard training, and has a plan for quality assurance and improvement for the next three years. ' +
    'Evaluators read the evidence and a committee decides.'
}

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievement Open Badges 3.0, Achievement} */
export function achievement(network: NetworkRecord): JsonObject {
  const { achievement: id, criteria } = addressesOf(network.origin)
  const policy = network.policy.achievement
  return {
    id,
    type: ['Achievement'],
    achievementType: LABEL_ACHIEVEMENT_TYPE,
    version: policy.version,
    name: LABEL_NAME,
    description: policy.description,
    criteria: { id: criteria, narrative: policy.criteria }
  }
}
