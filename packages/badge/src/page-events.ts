/**
 * What happens to the page that matters to a badge: the network came back, the visitor came back to a tab left alone,
 * the page speaks another language.
 *
 * @module
 */

/** Calls back until the signal. */
export function watchPage(
  on: { online: () => void; visible: () => void; language: () => void },
  signal: AbortSignal
): void {
  const visible = () => {
    if (document.visibilityState === 'visible') on.visible()
  }
  window.addEventListener('online', on.online, { signal })
  document.addEventListener('visibilitychange', visible, { signal })
  const spoken = new MutationObserver(on.language)
  spoken.observe(document.documentElement, { attributeFilter: ['lang'] })
  signal.addEventListener('abort', () => spoken.disconnect())
}

/** Calls back once, when an element comes near the visible part of the page, unless the signal comes first. */
export function whenNear(element: Element, then: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      then()
    },
    { rootMargin: '300px' }
  )
  observer.observe(element)
  signal.addEventListener('abort', () => observer.disconnect())
}
