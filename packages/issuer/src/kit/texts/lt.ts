/** Lithuanian. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Rodykite savo ženklą: {name}',
  noSites: 'kol kas jokių',
  sections: [
    {
      heading: 'Ką ir kur įklijuoti',
      lines: [
        'Atverkite snippet.html teksto rengykle, nukopijuokite viską ir įklijuokite į savo puslapį ten, kur turi matytis ženklas. Svetainių kūrimo įrankiuose toks blokas vadinasi „HTML“, „Code“ arba „Embed“.',
        'Jūsų svetainė pašalina scenarijus? Tada įklijuokite picture-link.html: paveikslėlį su nuoroda į jūsų puslapį registre.',
        'Naujienlaiškiuose ir dokumentuose naudokite picture.svg su nuoroda į {page}',
        'Daugiau nieko keisti nereikės: pratęsimas ar naujas pavadinimas pasirodys savaime.'
      ]
    },
    {
      heading: 'Kur galima rodyti',
      lines: [
        'Šiose svetainėse ir jų vidiniuose puslapiuose: {sites}',
        'Dėl kitos svetainės pirmiausia pasiteiraukite: {contact}'
      ]
    },
    {
      heading: 'Ką reiškia ženklas',
      lines: [
        '{network} įvertino, kaip kuriate ir išduodate ženkliukus, ir pripažino tai gera praktika.',
        'Vertinamas jūsų darbo būdas, o ne vienas kursas, vienas ženkliukas ar vienas besimokantysis.'
      ]
    },
    {
      heading: 'Ką galite apie jį rašyti',
      lines: [
        '- „{name} turi {label}.“',
        '- „{network} įvertino, kaip išduodame ženkliukus: {page}“',
        'Prašome nerašyti:',
        '- kad ženklą turi arba juo sertifikuotas kursas, programa, ženkliukas ar pažymėjimas;',
        '- kad {network} atsako už tai, ko mokote, arba už tai, ką moka jūsų besimokantieji;',
        '- „galioja iki“ savais žodžiais: tai visada žino jūsų puslapis registre.',
        'Nekeiskite paveikslėlio ir nerodykite jo be nuorodos.'
      ]
    },
    {
      heading: 'Jūsų puslapis registre',
      lines: ['{page}', 'Ten kiekvienas mato, ar ženklas šiandien galioja. Siųskite šį adresą visiems, kas teiraujasi.']
    },
    {
      heading: 'Jei kas nors negerai',
      lines: ['Rašykite {contact}. Nurodykite, kokiu adresu tai matėte ir kas ten parašyta.']
    },
    {
      heading: 'Kai ženklo galiojimas baigiasi',
      lines: [
        'Ženklo galiojimas metais: {years}. Prieš jam pasibaigiant pateikiate trumpesnę paraišką. Pratęsus jūsų puslapiuose nieko keisti nereikia.',
        'Jei nepratęsiama, ženklas pats tai parodo. Tada pašalinkite jį iš savo puslapių.'
      ]
    }
  ]
}
