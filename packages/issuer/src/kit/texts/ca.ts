/** Catalan. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Mostreu el vostre segell: {name}',
  noSites: 'encara cap',
  sections: [
    {
      heading: 'Què heu d’enganxar i on',
      lines: [
        'Obriu snippet.html amb un editor de text, copieu-ho tot i enganxeu-ho a la vostra pàgina, al lloc on s’hagi de veure el segell. Als creadors de llocs web aquest bloc es diu «HTML», «Codi» o «Insereix».',
        'El vostre lloc web elimina els scripts? Llavors enganxeu picture-link.html: una imatge amb un enllaç a la vostra pàgina del registre.',
        'En butlletins i documents feu servir picture.svg, amb un enllaç a {page}',
        'Després no haureu de canviar res: una renovació o un nom nou apareixen sols.'
      ]
    },
    {
      heading: 'On es pot mostrar',
      lines: [
        'En aquests llocs web i a les seves pàgines: {sites}',
        'Per a un altre lloc web, pregunteu abans: {contact}'
      ]
    },
    {
      heading: 'Què significa el segell',
      lines: [
        '{network} ha avaluat com dissenyeu i emeteu insígnies, amb resultat positiu.',
        'Es refereix a la vostra manera de treballar. No es refereix a un curs, a una insígnia ni a una persona en concret.'
      ]
    },
    {
      heading: 'Què en podeu escriure',
      lines: [
        '- «{name} té el {label}».',
        '- «{network} ha avaluat com emetem insígnies: {page}»',
        'Si us plau, no escriviu:',
        '- que un curs, un programa, una insígnia o un certificat té el segell o hi està certificat;',
        '- que {network} respon del que ensenyeu o del que saben fer els vostres participants;',
        '- «vàlid fins a», amb paraules vostres: la vostra pàgina del registre sempre ho sap.',
        'No modifiqueu la imatge ni la mostreu sense el seu enllaç.'
      ]
    },
    {
      heading: 'La vostra pàgina del registre',
      lines: ['{page}', 'Allà tothom pot veure si el segell és vigent avui. Doneu aquesta adreça a qui ho pregunti.']
    },
    {
      heading: 'Si alguna cosa no va bé',
      lines: ['Escriviu a {contact}. Digueu a quina adreça ho heu vist i què hi diu.']
    },
    {
      heading: 'Quan el segell s’acaba',
      lines: [
        'Durada del segell en anys: {years}. Abans que s’acabi, presenteu una sol·licitud més breu. Amb la renovació no heu de canviar res a les vostres pàgines.',
        'Si no es renova, ho diu tot sol. Llavors traieu-lo de les vostres pàgines.'
      ]
    }
  ]
}
