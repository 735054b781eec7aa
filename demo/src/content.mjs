/**
 * Who is in the demo. People and places are invented, and the issuer's name says that it is none.
 *
 * @module
 */

export const issuerName = 'Demo Network (not a real issuer)'

/** The organiser whose website the demo serves: its slug. */
export const shown = 'nova-skola'

/**
 * @typedef {object} DemoLabel
 * @property {[from: number, until: number]} months Its period, in months from now.
 * @property {string} [override] Why it is issued without an assessment of its own; it stays in the journal.
 * @property {'suspend' | 'revoke'} [then] What became of it.
 * @property {string} [reason] Why; it stays in the journal.
 * @property {'valid' | 'suspended' | 'revoked' | 'expired'} verdict What verifying it must give.
 * @property {string} [note] Tells it from another label of the same organiser.
 */

/**
 * Three organisers in three countries, the last one a person, of whom only the least is given.
 *
 * @type {{ slug: string; details: string[]; name: string; site: string; labels: DemoLabel[] }[]}
 */
export const organisers = [
  {
    slug: shown,
    name: 'Nova Škola',
    site: 'https://nova-skola.example/',
    details: ['--country', 'RS', '--locality', 'Vidrava', '--url', 'https://nova-skola.example/'],
    labels: [{ months: [-9, 27], verdict: 'valid' }]
  },
  {
    slug: 'kymatousa',
    name: 'Εργαστήρι Κυματούσας',
    site: 'https://kymatousa.example/',
    details: ['--country', 'GR', '--locality', 'Κυματούσα', '--url', 'https://kymatousa.example/'],
    labels: [
      { months: [-20, 16], then: 'suspend', reason: 'Demo: a complaint is being looked at.', verdict: 'suspended' }
    ]
  },
  {
    slug: 'zydre-vejarute',
    name: 'Žydrė Vėjarūtė',
    site: 'https://zydre.example/',
    details: ['--country', 'LT', '--individual'],
    labels: [
      {
        months: [-40, -4],
        then: 'revoke',
        reason: 'Demo: it named a site that she no longer had; the next one takes its place.',
        verdict: 'revoked',
        note: 'first copy'
      },
      { months: [-40, -4], override: 'Demo: in the place of the first copy, on the same decision.', verdict: 'expired' }
    ]
  }
]

/** Two recognised endorsers, of different kind and level. */
export const endorsers = [
  {
    slug: 'opstina-vidrava',
    details: ['--name', 'Општина Видрава', '--category', 'government', '--level', 'local', '--country', 'RS']
  },
  {
    slug: 'reseau-savoir-ouvert',
    details: ['--name', 'Réseau Savoir Ouvert', '--category', 'network', '--level', 'international', '--country', 'BE']
  }
]

/** What organisers offer, besides the practice that the label is about. */
export const offered = [
  {
    organiser: 'nova-skola',
    slug: 'prvi-sajt',
    details: ['--kind', 'badge', '--id', 'https://nova-skola.example/badges/prvi-sajt', '--name', 'Први сајт']
  }
]

/** What they endorse: organisers, what these offer, and the label itself. */
export const endorsements = [
  {
    endorser: 'opstina-vidrava',
    object: 'organiser:nova-skola',
    language: 'sr',
    comment:
      'Нова школа већ шест година ради са нашим библиотекама. Њене значке јасно говоре шта је ко научио, и општина их уважава при избору сарадника.'
  },
  {
    endorser: 'reseau-savoir-ouvert',
    object: 'badge:nova-skola/prvi-sajt',
    language: 'en',
    comment: 'Our member schools accept this badge for their first course in web design.'
  },
  {
    endorser: 'reseau-savoir-ouvert',
    object: 'label',
    language: 'en',
    comment:
      'We ask our members to look for this label. It rests on evidence, is read by two evaluators, and can be checked by anybody at any time.'
  }
]
