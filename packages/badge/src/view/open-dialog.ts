/**
 * What an open dialog needs: a page that is locked only while it can be seen, and clicks that stay its own.
 *
 * @module
 */

/** What does something of its own when it is clicked. The browser does nothing for our buttons: they have listeners. */
const ACTIVE = 'a[href], summary'

/**
 * Opens a dialog, and watches over it until it closes.
 *
 * @param close Called when the visitor clicks beside it, and when it can no longer be seen: the page would stay locked
 *   by something that is not there.
 * @returns False, and nothing is opened, where nobody could see it.
 * @see {@link https://html.spec.whatwg.org/multipage/interactive-elements.html#dom-dialog-showmodal HTML, showModal}
 */
export function openDialog(dialog: HTMLDialogElement, close: () => void): boolean {
  // While it is closed it has no box itself.
  if (!dialog.parentElement?.checkVisibility()) return false
  dialog.showModal()
  const over = new AbortController()
  const { signal } = over
  const watch = new IntersectionObserver(() => {
    // On paper it is elsewhere, and comes back.
    if (dialog.checkVisibility() || matchMedia('print').matches) return
    if (dialog.isConnected) close()
    else over.abort()
  })
  watch.observe(dialog)
  signal.addEventListener('abort', () => watch.disconnect())
  dialog.addEventListener('close', () => over.abort(), { signal })
  dialog.addEventListener('click', staysHere, { signal })

  // While the document is on paper it has the page's words, and not all engines keep the place of what loses them.
  let top = 0
  window.addEventListener('beforeprint', () => (top = dialog.scrollTop), { signal, capture: true })
  window.addEventListener('afterprint', () => requestAnimationFrame(() => (dialog.scrollTop = top)), { signal })

  let pressedInside = false
  dialog.addEventListener('pointerdown', (event) => (pressedInside = !isBeside(event, dialog)), { signal })
  dialog.addEventListener(
    'click',
    (event) => {
      // Whoever selects text may let go beside the dialog.
      if (!pressedInside && isBeside(event, dialog)) close()
      pressedInside = false
    },
    { signal }
  )
  return true
}

/** Whether a pointer is on the backdrop, which belongs to the dialog, rather than on its border or scroll bar. */
function isBeside({ target, clientX: x, clientY: y }: MouseEvent, dialog: HTMLDialogElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return target === dialog && (x < left || x > right || y < top || y > bottom)
}

/** Where a page has put the badge into a link, what is clicked in the dialog does not lead away. */
function staysHere(event: MouseEvent): void {
  const path = event.composedPath()
  const at = path.indexOf(event.currentTarget!)
  const is = (node: EventTarget, what: string) => node instanceof Element && node.matches(what)
  if (path.slice(0, at).some((node) => is(node, ACTIVE))) return
  if (path.slice(at).some((node) => is(node, 'a[href]'))) event.preventDefault()
}
