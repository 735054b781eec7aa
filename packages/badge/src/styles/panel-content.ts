/**
 * What stands in the panel: a document. One column, two from 600 px of its own width.
 *
 * @module
 */

import { css } from './css.js'

export const panelContentStyles = css`
  .sentence {
    font-size: 1.143em;
    line-height: 1.5;
    max-inline-size: 62ch;
    padding-block: 0.15em 0.4em;
  }
  .reminder {
    color: light-dark(#865000, #e2b263);
  }
  .link {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    font-weight: 520;
    padding-block: 0.3em;
  }
  section {
    border-block-start: 1px solid var(--text);
    margin-block-start: 1.143em;
    padding-block-start: 0.857em;
  }
  .heading {
    font-weight: 620;
  }
  .heading.eyebrow {
    font-weight: 560;
    text-wrap: wrap;
  }
  /* Arabic letters are joined: space between them would tear the words. */
  [dir='rtl'] .heading.eyebrow {
    letter-spacing: 0;
  }
  /* Two kinds of endorsement, two groups; what belongs to the organiser stands under it, indented to its names. */
  .group {
    margin-block-start: 1em;
  }
  .group + .group {
    margin-block-start: 0.714em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--line);
  }
  .sub {
    margin-block-start: 0.571em;
    padding-block-start: 0.857em;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    color: var(--muted);
  }
  .more {
    padding-block-start: 0.571em;
  }
  .muted,
  .detail,
  dt {
    color: var(--muted);
  }
  section p + p {
    margin-block-start: 0.4em;
  }
  .heading + p {
    margin-block-start: 0.4em;
  }
  [part='check'] {
    display: grid;
    grid-template-columns: 1.43em 1fr auto;
    column-gap: 0.43em;
    padding-block: 0.714em;
  }
  [part='check'] + [part='check'],
  .row + .row,
  .endorser + .endorser {
    border-block-start: 1px solid var(--line);
  }
  .question,
  dd {
    font-weight: 560;
  }
  [part='check'] .icon {
    block-size: 1.43em;
  }
  [part='check'] .sign {
    inline-size: 0.857em;
    block-size: 0.857em;
  }
  .answer {
    text-align: end;
  }
  .detail {
    grid-column: 2 / -1;
  }
  .detail:empty {
    display: none;
  }
  .unknown .answer,
  .skipped .answer,
  .skipped .icon,
  .unknown .icon {
    color: var(--muted);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    padding-block: 0.643em;
  }
  .row dt {
    white-space: nowrap;
  }
  /* Below its term where both do not fit, and never broken inside a date while there is another way. */
  .row dd {
    margin-inline-start: auto;
    text-align: end;
    overflow-wrap: break-word;
  }
  .endorser {
    display: flex;
    gap: 0.857em;
    padding-block: 0.857em;
  }
  .endorser > div {
    min-inline-size: 0;
  }
  /* Marks that pile up on a letter stay with whoever wrote them. */
  .endorser,
  .sentence {
    overflow-y: clip;
  }
  .initials {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.857em;
    block-size: 2.857em;
    box-sizing: border-box;
    border: 1px solid var(--control);
    border-radius: 50%;
    color: var(--muted);
    font-size: 0.786em;
    font-weight: 620;
    letter-spacing: 0.04em;
  }
  .endorser-name {
    font-weight: 560;
  }
  .endorser p + p {
    margin: 0;
  }
  blockquote {
    margin-block-start: 0.43em;
    padding-inline-start: 0.714em;
    border-inline-start: 2px solid var(--line);
    white-space: pre-line;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 24px;
    color: var(--muted);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .sign {
    inline-size: 0.714em;
    block-size: 0.714em;
  }
  details[open] > summary .sign {
    transform: rotate(180deg);
  }
  .technical {
    border-block-start: 1px solid var(--line);
    padding-block: 0.714em;
  }
  .technical dl > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    padding-block: 0.286em;
    font-size: 0.929em;
  }
  .technical dt {
    min-inline-size: 9em;
  }
  .technical dd {
    font-weight: 400;
    flex: 1 12em;
  }
  @container (min-width: 30em) {
    .sentence {
      font-size: 1.214em;
    }
  }
  @container (min-width: 42em) {
    .columns {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2.286em;
    }
  }
`
