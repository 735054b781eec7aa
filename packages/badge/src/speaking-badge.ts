/**
 * The part of the element that speaks: which language, by whose wish, and with whose words.
 *
 * @module
 */

import { CheckingBadge } from './checking-badge.js'
import { withOwnWords } from './own-words.js'
import { chooseLanguage, loadTexts, wishes } from './text/languages.js'
import type { Speech } from './text/message.js'

/** A badge that knows its words, and draws nothing. */
export abstract class SpeakingBadge extends CheckingBadge {
  #chosen = ''
  #wanted = 'en'
  #speech: Speech = { language: 'en' }

  /** How it speaks now. */
  protected get speech(): Speech {
    const { language, table } = this.#speech
    return { language, table: withOwnWords(table, this.messages) }
  }

  /** What the visitor chooses goes before what the page wants. What did not come is asked for once more. */
  protected readonly onLanguage = (language: string): void => {
    this.#chosen = language
    this.#wanted = ''
    this.requestUpdate()
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed)
    const wanted = chooseLanguage([this.#chosen, ...wishes(this, this.language, navigator.languages)].filter(Boolean))
    if (wanted !== this.#wanted) void this.#speak((this.#wanted = wanted))
  }

  async #speak(language: string): Promise<void> {
    const table = await loadTexts(language)
    if (language !== this.#wanted) return
    this.#speech = table ? { language, table } : { language: 'en' }
    this.requestUpdate()
  }
}
