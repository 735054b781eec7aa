/**
 * Papiamento: the translated texts, and the months, of which no browser has the names.
 *
 * @module
 */

import { texts as translated } from './locales/pap.js'
import type { MessageTable } from './message.js'

export const texts: MessageTable = {
  ...translated,
  'date.months':
    'di yanüari,di febrüari,di mart,di aprel,di mei,di yüni,di yüli,di ougùstùs,di sèptèmber,di òktober,di novèmber,di desèmber'
}
