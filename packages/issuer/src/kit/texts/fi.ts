/** Finnish. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Näytä laatumerkkisi: {name}',
  noSites: 'ei vielä yhtään',
  sections: [
    {
      heading: 'Mitä liitetään ja mihin',
      lines: [
        'Avaa snippet.html tekstieditorissa, kopioi kaikki ja liitä se sivullesi kohtaan, jossa laatumerkin pitää näkyä. Sivustotyökaluissa lohkon nimi on ”HTML”, ”Koodi” tai ”Upota”.',
        'Poistaako sivustosi komentosarjat? Liitä silloin picture-link.html: kuva, josta on linkki sivullesi rekisterissä.',
        'Käytä uutiskirjeissä ja asiakirjoissa kuvaa picture.svg ja linkitä se osoitteeseen {page}',
        'Sen jälkeen mitään ei tarvitse muuttaa: uusiminen tai uusi nimi tulee näkyviin itsestään.'
      ]
    },
    {
      heading: 'Missä sen saa näyttää',
      lines: [
        'Näillä sivustoilla ja niiden alasivuilla: {sites}',
        'Kysy ensin, jos haluat näyttää sen muualla: {contact}'
      ]
    },
    {
      heading: 'Mitä laatumerkki tarkoittaa',
      lines: [
        '{network} on arvioinut, miten suunnittelet ja myönnät osaamismerkkejä, ja todennut sen hyväksi.',
        'Se koskee toimintatapaasi. Se ei koske yhtä kurssia, yhtä osaamismerkkiä eikä yhtä oppijaa.'
      ]
    },
    {
      heading: 'Mitä siitä saa kirjoittaa',
      lines: [
        '- ”{name}: {label}.”',
        '- ”{network} on arvioinut, miten myönnämme osaamismerkkejä: {page}”',
        'Älä kirjoita:',
        '- että kurssilla, ohjelmalla, osaamismerkillä tai todistuksella on laatumerkki tai että se on sillä sertifioitu;',
        '- että {network} vastaa siitä, mitä opetat tai mitä oppijasi osaavat;',
        '- ”voimassa asti” omin sanoin: sivusi rekisterissä tietää sen aina.',
        'Älä muuta kuvaa äläkä näytä sitä ilman linkkiä.'
      ]
    },
    {
      heading: 'Sivusi rekisterissä',
      lines: ['{page}', 'Siellä kuka tahansa näkee, onko laatumerkki tänään voimassa. Anna tämä osoite sitä kysyville.']
    },
    {
      heading: 'Jos jokin on vialla',
      lines: ['Kirjoita: {contact}. Kerro, missä osoitteessa näit sen ja mitä siinä lukee.']
    },
    {
      heading: 'Kun laatumerkki päättyy',
      lines: [
        'Laatumerkin kesto vuosina: {years}. Ennen kuin se päättyy, jätät lyhyemmän hakemuksen. Kun se uusitaan, sivuillasi ei tarvitse muuttaa mitään.',
        'Jos sitä ei uusita, se kertoo sen itse. Poista se silloin sivuiltasi.'
      ]
    }
  ]
}
