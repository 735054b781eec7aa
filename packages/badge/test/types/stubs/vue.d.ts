/** As much of Vue's types as the badge's own build on. */
export interface HTMLAttributes {
  class?: unknown
  lang?: string
}
export interface GlobalComponents {
  KeepAlive: unknown
}
