/**
 * Nothing: what Node itself costs.
 *
 * @module
 */
export async function verify() {}
