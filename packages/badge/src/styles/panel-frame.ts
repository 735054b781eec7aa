/**
 * The frame of the panel: a dialog or a box below the card, its head and its foot.
 *
 * @module
 */

import { TONED } from './base.js'
import { css } from './css.js'

export const panelFrameStyles = css`
  .base {
    --sunken: light-dark(#f4f6f5, #101517);
  }
  :host([layout='full']) {
    inline-size: var(--qlb-inline-size, 45em);
  }
  dialog {
    /* It locks the page, and so it is seen also where the badge is not. */
    visibility: visible;
    inset: 0;
    box-sizing: border-box;
    inline-size: min(var(--qlb-dialog-inline-size, 40em), 100vi - 2em);
    max-block-size: calc(100dvb - 2em);
    margin: auto;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 16px;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--text);
    background: linear-gradient(var(--surface), var(--surface)) light-dark(#fff, #14191b);
    text-align: start;
  }
  dialog::backdrop {
    background: rgb(11 17 20 / 0.5);
  }
  .panel {
    container-type: inline-size;
    font-size: 0.875em;
    line-height: 1.43;
    overflow-wrap: anywhere;
  }
  .inline .panel {
    border: 1px solid var(--line);
    border-radius: var(--qlb-radius, 12px);
    margin-block-start: 8px;
    overflow: hidden;
    background: var(--surface);
  }
  /* The card is the head of the document, in one frame with it. */
  .as-full .card {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding: 1em;
  }
  .as-full .panel {
    margin: 0;
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .panel-header,
  .body,
  .foot,
  .technical {
    padding: 1.143em;
  }
  .panel-header {
    padding-inline-end: calc(44px + 1.2em);
    display: flex;
    align-items: center;
    gap: 1.143em;
    border-block-end: 1px solid var(--line);
  }
  .panel .seal {
    inline-size: 5.143em;
    block-size: 5.143em;
  }
  .panel .eyebrow {
    font-size: 0.786em;
  }
  .panel .name {
    font-size: 1.2857em;
    margin-block: 0.15em;
  }
  .panel .status {
    font-size: 1em;
    line-height: 1.385;
  }
  .close {
    position: sticky;
    z-index: 1;
    inset-block-start: 0.6em;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin: 0.6em 0.6em calc(-44px - 0.6em) auto;
    margin-inline: auto 0.6em;
    border-radius: 50%;
    background: linear-gradient(var(--surface), var(--surface)) light-dark(#fff, #14191b);
  }
  .close:hover {
    color: var(--accent);
    background: var(--sunken);
  }
  .close:focus-visible {
    border-radius: 50%;
    outline-offset: -2px;
  }
  .close .sign {
    stroke-width: 1.4;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.857em;
    background: var(--sunken);
    border-block-start: 1px solid var(--line);
  }
  form {
    display: contents;
  }
  select {
    font: inherit;
    min-block-size: 2.57em;
    padding-inline: 0.6em;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 6px;
  }
  @container (min-width: 30em) {
    .as-full .card {
      gap: 1.25em;
      padding: 1.5em 1.75em;
    }
    .as-full .name {
      font-size: 1.375em;
    }
    .panel-header,
    .body,
    .foot,
    .technical {
      padding-inline: 2em;
    }
    .panel-header {
      padding-block: 1.714em;
      padding-inline-end: calc(44px + 1.2em);
    }
    .panel .name {
      font-size: 1.571em;
    }
  }
  @media (max-width: 30em) {
    dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: calc(100dvb - 3.5em);
      margin-block-end: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @media (max-height: 26em) {
    .foot {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .card,
    .panel {
      border-color: CanvasText;
    }
    dialog {
      border: 2px solid CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .base ${TONED} {
      color: #000 !important;
    }
    .base {
      --text: #000;
      --muted: #000;
      --accent: #000;
      --surface: #fff;
      --sunken: #fff;
    }
    .close,
    .link,
    select,
    summary .sign,
    .technical:not([open]),
    .as-inline dialog,
    .waiting {
      display: none;
    }
    /* One that is open where the browser does not say that it prints: whole, in the page's place. */
    dialog {
      position: absolute;
      inset-block-end: auto;
      margin-block: 0;
      max-block-size: none;
      overflow: visible;
    }
    dialog::backdrop {
      background: #fff;
    }
    .foot {
      position: static;
    }
    .panel section,
    .endorser {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 120ms;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
`
