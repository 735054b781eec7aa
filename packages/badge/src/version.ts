/**
 * The version of this package, which two copies on one page compare. A test keeps it equal to package.json.
 *
 * @module
 */
export const VERSION = '0.0.0'
