/** Italian. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Mostrate il vostro marchio: {name}',
  noSites: 'ancora nessuno',
  sections: [
    {
      heading: 'Che cosa incollare, e dove',
      lines: [
        'Aprite snippet.html con un editor di testo, copiate tutto e incollatelo nella vostra pagina, nel punto in cui il marchio deve apparire. Nei programmi per creare siti questo blocco si chiama "HTML", "Codice" o "Incorpora".',
        "Il vostro sito elimina gli script? Allora incollate picture-link.html: un'immagine con un collegamento alla vostra pagina nel registro.",
        'Nelle newsletter e nei documenti usate picture.svg, con un collegamento a {page}',
        'Poi non dovrete cambiare più nulla: un rinnovo o un nuovo nome compaiono da soli.'
      ]
    },
    {
      heading: 'Dove si può mostrare',
      lines: ['Su questi siti e sulle loro pagine: {sites}', 'Per un altro sito chiedete prima: {contact}']
    },
    {
      heading: 'Che cosa significa il marchio',
      lines: [
        '{network} ha valutato come progettate e rilasciate i badge, e ha dato un giudizio positivo.',
        'Riguarda il vostro modo di lavorare. Non riguarda un singolo corso, un singolo badge o una singola persona.'
      ]
    },
    {
      heading: 'Che cosa potete scrivere',
      lines: [
        '- "{name} ha ottenuto il {label}."',
        '- "{network} ha valutato come rilasciamo i badge: {page}"',
        'Per favore non scrivete:',
        '- che un corso, un programma, un badge o un attestato ha il marchio o ne è certificato;',
        '- che {network} risponde di ciò che insegnate o di ciò che i partecipanti sanno fare;',
        '- "valido fino al", con parole vostre: la vostra pagina nel registro lo sa sempre.',
        "Non modificate l'immagine e non mostratela senza il suo collegamento."
      ]
    },
    {
      heading: 'La vostra pagina nel registro',
      lines: ['{page}', 'Lì chiunque può vedere se il marchio è in vigore oggi. Date questo indirizzo a chi lo chiede.']
    },
    {
      heading: 'Quando qualcosa non va',
      lines: ["Scrivete a {contact}. Dite a quale indirizzo l'avete visto e che cosa c'è scritto."]
    },
    {
      heading: 'Quando il marchio scade',
      lines: [
        'Durata del marchio in anni: {years}. Prima della scadenza presentate una domanda più breve. Con il rinnovo non dovete cambiare nulla sulle vostre pagine.',
        'Se non viene rinnovato, lo dice da solo. In quel caso toglietelo dalle vostre pagine.'
      ]
    }
  ]
}
