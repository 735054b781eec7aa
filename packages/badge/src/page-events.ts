/**
 * When the page is worth asking again: the network came back, or the visitor came back to a tab left alone.
 *
 * @module
 */

/**
 * Calls back until told to stop.
 *
 * @returns Stops.
 */
export function watchPage(on: { online: () => void; visible: () => void }): () => void {
  const visible = () => {
    if (document.visibilityState === 'visible') on.visible()
  }
  window.addEventListener('online', on.online)
  document.addEventListener('visibilitychange', visible)
  return () => {
    window.removeEventListener('online', on.online)
    document.removeEventListener('visibilitychange', visible)
  }
}

/**
 * Calls back once, when an element comes near the visible part of the page.
 *
 * @returns Stops waiting.
 */
export function whenNear(element: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      then()
    },
    { rootMargin: '300px' }
  )
  observer.observe(element)
  return () => observer.disconnect()
}
