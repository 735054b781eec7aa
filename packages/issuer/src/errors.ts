/**
 * What a caller of the register can do wrong, or meet: thrown, with a stable code and a sentence that says what to do.
 *
 * @module
 */

export type RegisterErrorCode =
  | 'ERR_REGISTER_INPUT'
  | 'ERR_REGISTER_UNKNOWN'
  | 'ERR_REGISTER_EXISTS'
  | 'ERR_REGISTER_MISSING'
  | 'ERR_REGISTER_DAMAGED'
  | 'ERR_REGISTER_LOCKED'
  | 'ERR_REGISTER_STATE'
  | 'ERR_REGISTER_UNFINISHED'
  | 'ERR_KEY_PASSPHRASE'
  | 'ERR_KEY_MISSING'
  | 'ERR_KEY_RECOVERY'
  | 'ERR_KEY_SIGNER'
  | 'ERR_NOT_VERIFIED'
  | 'ERR_PUBLISH_TARGET'
  | 'ERR_PUBLISH_EMBED'
  | 'ERR_PUBLISH_SHARD'

/** An error of the register. `message` is written for the person at the desk. */
export class RegisterError extends Error {
  readonly code: RegisterErrorCode

  /**
   * @param code Stable, for programs.
   * @param message For people: what is wrong, and what to do.
   * @param options `cause`, where another error lies below.
   */
  constructor(code: RegisterErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RegisterError'
    this.code = code
  }
}
