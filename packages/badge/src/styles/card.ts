/**
 * The badge in the page. The card is 320 x 96 at the usual text size, in every state; compact where there is little
 * room; a line of text where it stands in one.
 *
 * @module
 */

import { css } from './css.js'

/** The drawing of 40, no name, and a status that may take two lines. */
const compact = css`
  & .of-72 {
    display: none;
  }
  & .of-40 {
    display: block;
    inline-size: var(--qlb-seal-size, 2.5em);
    block-size: var(--qlb-seal-size, 2.5em);
  }
  & .card {
    gap: var(--qlb-gap, 0.625em);
    padding: var(--qlb-padding, 0.375em 0.625em);
  }
  & .name {
    display: none;
  }
  & .controls {
    position: static;
  }
  & .eyebrow {
    margin: 0;
  }
`

/** So narrow that the buttons stand in the corners, and the status has the whole line but where it would meet one. */
const narrow = css`
  & .controls {
    position: absolute;
    inset-block: 0.25em;
    inset-inline-end: 0.25em;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  & .again {
    margin-block-start: auto;
  }
  & .card .eyebrow,
  & .card:has(.again) .status {
    margin-inline-end: 2.2em;
  }
`

export const cardStyles = css`
  .card {
    position: relative;
    overflow: clip;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: var(--qlb-gap, 0.75em);
    min-block-size: var(--qlb-block-size, 6em);
    padding: var(--qlb-padding, 0.25em 0.75em 0.25em 0.8125em);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--qlb-radius, 12px);
    box-shadow: var(--qlb-shadow, none);
  }
  .card:has(.toggle:hover) {
    border-color: var(--control);
  }
  .as-auto .of-40 {
    display: none;
  }
  .card .eyebrow {
    margin-inline-end: 2.4em;
  }
  .card .name,
  .anchor {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  /* Two lines where one is too short for its language: both fit the box. */
  .line-text {
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .card .words {
    display: flex;
    flex-direction: column;
    gap: 0.125em;
  }
  /* No hole while there is no name yet, and the same height. */
  .is-loading .card .name {
    order: 1;
  }
  .anchor {
    font-size: 0.6875em;
    line-height: 1.3;
    color: var(--muted);
  }
  .controls {
    position: absolute;
    inset-block-start: 0.375em;
    inset-inline-end: 0.375em;
    display: flex;
    align-items: center;
  }
  .control {
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 1.75em;
    min-block-size: 1.75em;
    color: var(--text);
  }
  .control .sign {
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  /* Heard, not seen. */
  .word {
    font-size: 0;
  }
  .control:hover {
    color: var(--accent);
  }
  /* The whole card opens the panel; the button is what is seen, named and focused. */
  .card .toggle::after {
    content: '';
    position: absolute;
    inset: -40em;
  }
  .again {
    z-index: 1;
    color: var(--accent);
  }
  .again[aria-disabled] {
    opacity: 0.5;
  }
  [aria-expanded='true'] .sign {
    transform: rotate(180deg);
  }
  .as-compact {
    ${compact}
    & .card {
      min-block-size: var(--qlb-block-size, 3.5em);
    }
  }
  @container (max-width: 18.9em) {
    .as-auto {
      ${compact}
    }
    .base {
      ${narrow}
    }
  }
  @container (min-width: 27.5em) {
    .card .eyebrow {
      margin: 0;
    }
    .card .controls {
      position: static;
      gap: 1.25em;
      padding-inline: 0.5em;
    }
    .control {
      gap: 0.35em;
      font-weight: 520;
      color: var(--accent);
    }
    .toggle .word {
      font-size: 0.875em;
    }
    .control:hover {
      text-decoration: underline;
    }
  }
  @container (min-width: 36em) {
    .again .word {
      font-size: 0.875em;
    }
  }
  .as-inline {
    display: inline;
    & .box {
      container-type: normal;
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 0.375em;
      max-inline-size: 100%;
      line-height: 1.5;
      vertical-align: middle;
    }
    & .seal {
      inline-size: var(--qlb-seal-size, 1.25em);
      block-size: var(--qlb-seal-size, 1.25em);
    }
    & .tag {
      font-weight: 620;
    }
    & .status {
      display: inline;
      font-size: 1em;
      line-height: 1.5;
    }
    & .control {
      min-block-size: 24px;
      min-inline-size: 24px;
    }
    & .toggle .status {
      text-decoration: underline 1px;
      text-underline-offset: 0.22em;
    }
    & .toggle:hover .status {
      text-decoration-thickness: 2px;
    }
  }
  .address-print {
    display: none;
  }
  @media print {
    .controls,
    .again {
      display: none;
    }
    .address-print {
      display: block;
      font-size: 0.75em;
    }
  }
`
