/** As much of Svelte's types as the badge's own build on. */
export interface HTMLAttributes<T extends EventTarget> {
  class?: string
  onclick?: (event: MouseEvent & { currentTarget: T }) => void
}
export interface SvelteHTMLElements {
  div: HTMLAttributes<HTMLDivElement>
}
