/** As much of React's types as the badge's own build on. */
export interface HTMLAttributes<T> {
  className?: string
  onClick?: (event: { currentTarget: T }) => void
}
export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = E & { key?: string; ref?: (element: T | null) => void }
export namespace JSX {
  interface Element {
    type: unknown
  }
  interface IntrinsicElements {
    div: DetailedHTMLProps<HTMLAttributes<HTMLDivElement>, HTMLDivElement>
  }
}
