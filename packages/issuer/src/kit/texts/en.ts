/** English. @module */

import type { KitText } from '../kit-text.js'

export const text: KitText = {
  review: 'source',
  title: 'Show your label: {name}',
  noSites: 'none yet',
  sections: [
    {
      heading: 'What to paste, and where',
      lines: [
        'Open snippet.html with a text editor, copy all of it, and paste it into your page where the label is to be seen. Website builders call this block "HTML", "Code" or "Embed".',
        'Does your website take scripts out? Then paste picture-link.html instead: a picture that links to your page in the register.',
        'In newsletters and documents use picture.svg, and link it to {page}',
        'You never change any of it again: a renewal or a new name shows by itself.'
      ]
    },
    {
      heading: 'Where it may be shown',
      lines: ['On these sites, and on the pages below them: {sites}', 'For another site, ask first: {contact}']
    },
    {
      heading: 'What the label means',
      lines: [
        '{network} has assessed how you design and issue badges, and has found it good.',
        'It is about your way of working. It is not about one course, one badge or one learner.'
      ]
    },
    {
      heading: 'What you may write about it',
      lines: [
        '- "{name} holds the {label}."',
        '- "{network} has assessed how we issue badges: {page}"',
        'Please do not write:',
        '- that a course, a programme, a badge or a certificate has the label or was certified by it;',
        '- that {network} answers for what you teach or for what your learners can do;',
        '- "valid until", in words of your own: your page in the register always knows it.',
        'Please do not change the picture, and do not show it without its link.'
      ]
    },
    {
      heading: 'Your page in the register',
      lines: [
        '{page}',
        'Anybody can see there whether the label is in force today. Send them this address when they ask.'
      ]
    },
    {
      heading: 'When something is wrong',
      lines: ['Write to {contact}. Say at which address you saw it, and what stands there.']
    },
    {
      heading: 'When the label ends',
      lines: [
        'A label is for {years} years. Before it ends you hand in a shorter application. When it is renewed, nothing has to be changed on your pages.',
        'When it is not renewed, it says so by itself. Take it off your pages then.'
      ]
    }
  ]
}
