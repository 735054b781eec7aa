/** Spanish. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'draft',
  title: 'Muestre su sello: {name}',
  noSites: 'todavía ninguno',
  sections: [
    {
      heading: 'Qué pegar y dónde',
      lines: [
        'Abra snippet.html con un editor de texto, copie todo y péguelo en su página, en el lugar donde deba verse el sello. En los creadores de sitios web ese bloque se llama «HTML», «Código» o «Insertar».',
        '¿Su sitio elimina los scripts? Entonces pegue picture-link.html: una imagen con un enlace a su página en el registro.',
        'En boletines y documentos use picture.svg, con un enlace a {page}',
        'Después no tendrá que cambiar nada: una renovación o un nombre nuevo aparecen solos.'
      ]
    },
    {
      heading: 'Dónde se puede mostrar',
      lines: ['En estos sitios y en sus páginas: {sites}', 'Para otro sitio, pregunte antes: {contact}']
    },
    {
      heading: 'Qué significa el sello',
      lines: [
        '{network} ha evaluado cómo diseña y emite usted insignias, con resultado positivo.',
        'Se refiere a su manera de trabajar. No se refiere a un curso, a una insignia ni a una persona en particular.'
      ]
    },
    {
      heading: 'Qué puede escribir',
      lines: [
        '- «{name} tiene el {label}».',
        '- «{network} ha evaluado cómo emitimos insignias: {page}»',
        'Por favor, no escriba:',
        '- que un curso, un programa, una insignia o un certificado tiene el sello o está certificado por él;',
        '- que {network} responde de lo que usted enseña o de lo que saben hacer sus participantes;',
        '- «válido hasta», con sus propias palabras: su página en el registro siempre lo sabe.',
        'No modifique la imagen ni la muestre sin su enlace.'
      ]
    },
    {
      heading: 'Su página en el registro',
      lines: ['{page}', 'Allí cualquiera puede ver si el sello está vigente hoy. Dé esta dirección a quien pregunte.']
    },
    {
      heading: 'Si algo no está bien',
      lines: ['Escriba a {contact}. Diga en qué dirección lo vio y qué pone allí.']
    },
    {
      heading: 'Cuando el sello termina',
      lines: [
        'Duración del sello en años: {years}. Antes de que termine, presente una solicitud más breve. Con la renovación no tiene que cambiar nada en sus páginas.',
        'Si no se renueva, lo dice por sí mismo. En ese caso, quítelo de sus páginas.'
      ]
    }
  ]
}
