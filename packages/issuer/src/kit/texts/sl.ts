/** Slovene. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Pokažite svoj znak: {name}',
  noSites: 'še nobenega',
  sections: [
    {
      heading: 'Kaj prilepite in kam',
      lines: [
        'Odprite snippet.html z urejevalnikom besedil, kopirajte vse in prilepite na svojo stran tja, kjer naj bo znak viden. V orodjih za izdelavo spletnih strani se tak blok imenuje »HTML«, »Code« ali »Embed«.',
        'Vaše spletišče odstranjuje skripte? Potem prilepite picture-link.html: sliko s povezavo na vašo stran v registru.',
        'V novicah in dokumentih uporabite picture.svg s povezavo na {page}',
        'Pozneje vam ni treba ničesar spreminjati: podaljšanje ali novo ime se pokaže samo.'
      ]
    },
    {
      heading: 'Kje ga smete prikazati',
      lines: ['Na teh spletiščih in straneh pod njimi: {sites}', 'Za drugo spletišče prej vprašajte: {contact}']
    },
    {
      heading: 'Kaj znak pomeni',
      lines: [
        '{network} je ocenil, kako oblikujete in izdajate značke, in to spoznal za dobro.',
        'Gre za vaš način dela. Ne gre za posamezen tečaj, posamezno značko ali posameznega udeleženca.'
      ]
    },
    {
      heading: 'Kaj smete o njem pisati',
      lines: [
        '- »{name} ima {label}.«',
        '- »{network} je ocenil, kako izdajamo značke: {page}«',
        'Prosimo, ne pišite:',
        '- da ima znak tečaj, program, značka ali potrdilo ali da je z njim potrjen;',
        '- da {network} odgovarja za to, kar učite, ali za to, kar vaši udeleženci znajo;',
        '- »velja do« s svojimi besedami: to vedno ve vaša stran v registru.',
        'Slike ne spreminjajte in je ne prikazujte brez povezave.'
      ]
    },
    {
      heading: 'Vaša stran v registru',
      lines: ['{page}', 'Tam lahko vsakdo vidi, ali znak danes velja. Ta naslov pošljite vsem, ki vprašajo.']
    },
    {
      heading: 'Kadar kaj ni prav',
      lines: ['Pišite na {contact}. Povejte, na katerem naslovu ste to videli in kaj tam piše.']
    },
    {
      heading: 'Ko se veljavnost izteče',
      lines: [
        'Veljavnost znaka v letih: {years}. Preden se izteče, oddate krajšo vlogo. Ob podaljšanju na vaših straneh ni treba ničesar spremeniti.',
        'Če se ne podaljša, znak to pokaže sam. Takrat ga odstranite s svojih strani.'
      ]
    }
  ]
}
