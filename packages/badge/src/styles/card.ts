/**
 * The card: 320 x 96 at the usual text size, in every state.
 *
 * @module
 */

import { css } from './css.js'

export const cardStyles = css`
  .card {
    position: relative;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: var(--qlb-gap, 0.75em);
    min-block-size: var(--qlb-block-size, 6em);
    padding: var(--qlb-padding, 0.625em 0.72em);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--qlb-radius, 12px);
    box-shadow: var(--qlb-shadow, none);
  }
  .card .eyebrow {
    padding-inline-end: 2.4em;
    max-inline-size: 15em;
  }
  .card .name,
  .card .line-text,
  .anchor {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .card .name {
    margin-block: 0.125em;
  }
  /* No hole while there is no name yet, and the same height. */
  .is-loading .card .name {
    order: 1;
  }
  .card .line-text {
    min-inline-size: 0;
  }
  .anchor {
    font-size: 0.6875em;
    line-height: 1.3;
    color: var(--muted);
  }
  .controls {
    position: absolute;
    inset-block: 0.375em;
    inset-inline-end: 0.375em;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
  }
  .control {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-inline-size: 1.75em;
    min-block-size: 1.75em;
    color: var(--text);
  }
  .control .sign {
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  .control .word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The whole card opens the panel; the button is what is seen, named and focused. */
  .toggle::after {
    content: '';
    position: absolute;
    inset: -0.375em;
    inset-inline-start: -18.25em;
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
  @container (min-width: 27.5em) {
    .card .eyebrow {
      max-inline-size: none;
      padding: 0;
    }
    .controls {
      position: static;
      align-items: end;
      padding-inline: 0.5em;
    }
    .control {
      font-size: 0.875em;
      font-weight: 520;
      color: var(--accent);
    }
    .control .word {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .toggle::after {
      inset: 0;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
  .address-print {
    display: none;
  }
  @media print {
    .controls {
      display: none;
    }
    .address-print {
      display: block;
      font-size: 0.75em;
    }
  }
`
