/** Dutch. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Toon uw label: {name}',
  noSites: 'nog geen',
  sections: [
    {
      heading: 'Wat u plakt, en waar',
      lines: [
        'Open snippet.html met een teksteditor, kopieer alles en plak het op uw pagina op de plaats waar het label te zien moet zijn. In websitebouwers heet dat blok "HTML", "Code" of "Insluiten".',
        'Haalt uw website scripts weg? Plak dan picture-link.html: een afbeelding met een link naar uw pagina in het register.',
        'Gebruik in nieuwsbrieven en documenten picture.svg, met een link naar {page}',
        'Daarna hoeft u er niets meer aan te veranderen: een verlenging of een nieuwe naam verschijnt vanzelf.'
      ]
    },
    {
      heading: 'Waar u het mag tonen',
      lines: ["Op deze sites en de pagina's daaronder: {sites}", 'Vraag het eerst voor een andere site: {contact}']
    },
    {
      heading: 'Wat het label betekent',
      lines: [
        '{network} heeft beoordeeld hoe u badges ontwerpt en uitgeeft, en heeft dat goed bevonden.',
        'Het gaat over uw manier van werken. Het gaat niet over één cursus, één badge of één deelnemer.'
      ]
    },
    {
      heading: 'Wat u erover mag schrijven',
      lines: [
        '- "{name} heeft het {label}."',
        '- "{network} heeft beoordeeld hoe wij badges uitgeven: {page}"',
        'Schrijf alstublieft niet:',
        '- dat een cursus, een programma, een badge of een certificaat het label heeft of erdoor gecertificeerd is;',
        '- dat {network} instaat voor wat u onderwijst of voor wat uw deelnemers kunnen;',
        '- "geldig tot", in uw eigen woorden: uw pagina in het register weet dat altijd.',
        'Verander de afbeelding niet en toon haar niet zonder de link.'
      ]
    },
    {
      heading: 'Uw pagina in het register',
      lines: ['{page}', 'Iedereen kan daar zien of het label vandaag geldt. Stuur dit adres aan wie ernaar vraagt.']
    },
    {
      heading: 'Als er iets niet klopt',
      lines: ['Schrijf naar {contact}. Vermeld op welk adres u het zag en wat daar staat.']
    },
    {
      heading: 'Als het label afloopt',
      lines: [
        "Een label geldt {years} jaar. Voordat het afloopt, dient u een kortere aanvraag in. Wordt het verlengd, dan hoeft u op uw pagina's niets te veranderen.",
        "Wordt het niet verlengd, dan zegt het dat vanzelf. Haal het dan van uw pagina's."
      ]
    }
  ]
}
