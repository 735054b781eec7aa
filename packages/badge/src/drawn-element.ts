/**
 * What an element needs to draw itself: attributes that are properties, and one drawing for all changes of a moment.
 *
 * @module
 */

import { placeIn, type Place } from './template/render.js'

/**
 * Attributes by the name of their property, with their defaults; the kind of the default is the kind of the attribute.
 * What is `null` is a property without an attribute.
 */
export type Defaults = Readonly<Record<string, string | number | boolean | null>>

/** Importing the package in Node must not fail; there is no element to be made there. */
const { HTMLElement: Base = Object as unknown as typeof HTMLElement } = globalThis as Partial<typeof globalThis>

const sheets = new Map<string, CSSStyleSheet>()

/** An element that draws itself. */
export abstract class DrawnElement extends Base {
  static readonly defaults: Defaults = {}

  readonly renderRoot: ShadowRoot
  protected readonly internals: ElementInternals
  readonly #values: Record<string, unknown>
  #changed: Set<string>
  #drawing: Promise<void> | undefined
  readonly #early: Record<string, unknown> = {}
  #isReady = false
  #show: Place | undefined

  /** `lang` is the page's own attribute, and matters here too. */
  static get observedAttributes(): string[] {
    const { defaults } = this
    return ['lang', ...Object.keys(defaults).flatMap((name) => (defaults[name] === null ? [] : attributeName(name)))]
  }

  /** Makes the properties of a class's attributes. To be called once, by the class that declares them. */
  protected static mirror(this: typeof DrawnElement): void {
    for (const [name, initial] of Object.entries(this.defaults)) {
      const attribute = attributeName(name)
      Object.defineProperty(this.prototype, name, {
        get(this: DrawnElement) {
          return this.#values[name]
        },
        // What has an attribute is read from there: so it has one way in, and the same kind whoever sets it.
        set(this: DrawnElement, value: unknown) {
          if (initial === null) this.#take(name, value)
          else if (value === false || (value ?? null) === null) this.removeAttribute(attribute)
          else this.setAttribute(attribute, value === true ? '' : String(value))
        }
      })
    }
  }

  constructor() {
    super()
    const { defaults } = this.constructor as typeof DrawnElement
    this.#values = { ...defaults }
    this.#changed = new Set(Object.keys(defaults))
    this.internals = this.attachInternals()
    // Of a declarative shadow root, open or closed, nothing is kept: this would draw beside it.
    this.renderRoot = this.internals.shadowRoot ?? this.attachShadow({ mode: 'open' })
    this.renderRoot.replaceChildren()
    for (const name of Object.keys(defaults)) {
      // A property that was set before the script came is hiding the accessor.
      const early = Object.getOwnPropertyDescriptor(this, name)
      if (!early) continue
      Reflect.deleteProperty(this, name)
      this.#early[name] = early.value
    }
  }

  /** Settles when what has changed is drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve()
  }

  /** Whether it was in a page before. */
  protected get hasUpdated(): boolean {
    return this.#isReady
  }

  connectedCallback(): void {
    if (!this.#isReady) Object.assign(this, this.#early)
    this.#isReady = true
    this.requestUpdate()
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    if (attribute === 'lang') return this.requestUpdate()
    const { defaults } = this.constructor as typeof DrawnElement
    const name = Object.keys(defaults).find((key) => attributeName(key) === attribute)!
    const initial = defaults[name]
    const words = text?.trim()
    if (typeof initial === 'boolean') this.#take(name, text !== null)
    // What is no number is as good as nothing.
    else if (typeof initial === 'number') this.#take(name, words && !isNaN(+words) ? +words : initial)
    else this.#take(name, words ?? initial)
  }

  /** Draws soon, once for all that is asked until then. */
  requestUpdate(): void {
    if (this.#isReady) this.#drawing ??= Promise.resolve().then(() => this.#draw())
  }

  /** Takes style sheets for its own, by their text. */
  protected adopt(styles: readonly string[]): void {
    this.renderRoot.adoptedStyleSheets = styles.map(sheetOf)
  }

  /** Called before each drawing, with the properties that have changed; all of them the first time. */
  protected abstract willUpdate(changed: ReadonlySet<string>): void
  protected abstract render(): unknown
  /** Called after each drawing. */
  protected updated?(): void

  #take(name: string, value: unknown): void {
    if (this.#values[name] === value) return
    this.#values[name] = value
    this.#changed.add(name)
    this.requestUpdate()
  }

  /** Where nothing can be drawn, what stands between the tags is seen, as it is without the script. */
  #draw(): void {
    const changed = this.#changed
    this.#changed = new Set()
    this.willUpdate(changed)
    this.#drawing = undefined
    try {
      this.#show ??= placeIn(this.renderRoot)
      this.#show(this.render())
      this.updated?.()
    } catch (error) {
      console.error('<quality-label-badge>:', error)
      this.renderRoot.replaceChildren(document.createElement('slot'))
    }
  }
}

function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    sheets.set(text, sheet)
  }
  return sheet
}
