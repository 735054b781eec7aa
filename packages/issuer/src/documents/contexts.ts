/**
 * The contexts that this register writes.
 *
 * @module
 */

/** @see {@link https://www.w3.org/TR/vc-data-model-2.0/#contexts VCDM 2.0, contexts} */
export const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2'

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#contexts Open Badges 3.0, contexts} */
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
