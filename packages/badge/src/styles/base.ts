/**
 * Tokens and what card and panel have in common. State colours are fixed: no public variable reaches them.
 *
 * @module
 */

import { css } from './css.js'

/** What has the hue of its state. */
export const TONED = ':is(.seal,.status,.decided .icon,.decided .answer)'

/** In light and in dark. */
const HUES = {
  good: '#17613e,#83cda4',
  warn: '#865000,#e2b263',
  bad: '#a1222a,#f29a95',
  calm: '#0d5364,#82c7d6',
  past: '#6c5a22,#cdbb8a',
  off: '#55626b,#a6b3ba'
}

/** Not by way of a variable: a page can register one of any name, and with it the hue of every state. */
const TONES = Object.entries(HUES)
  .map(([tone, hues]) => `.${tone} ${TONED}{color:light-dark(${hues})!important}`)
  .join('')

export const baseStyles = css`
  :host {
    display: block;
    color-scheme: inherit;
    font-size: var(--qlb-font-size, max(16px, 1rem));
    inline-size: var(--qlb-inline-size, 20em);
    max-inline-size: 100%;
    /* In a row of boxes it keeps its width, as the picture in its place does. */
    flex-shrink: 0;
  }
  :host([layout='inline']) {
    display: inline;
    font-size: var(--qlb-font-size, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    position: relative;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--qlb-font, inherit);
    font-size: inherit;
    line-height: 1.3;
    --surface: var(--qlb-surface, light-dark(#fff, #14191b));
    --text: var(--qlb-text, light-dark(#15212a, #e8eef0));
    --muted: var(--qlb-muted, light-dark(#51606a, #a6b3ba));
    --line: var(--qlb-border, light-dark(#d6dadb, #30393d));
    --control: light-dark(#77848d, #70808a);
    --accent: var(--qlb-accent, light-dark(#0d5364, #82c7d6));
    --focus: var(--qlb-focus, light-dark(#0d5364, #9fdbe8));
    color: var(--text);
  }
  [data-theme='light'] {
    color-scheme: light;
  }
  [data-theme='dark'] {
    color-scheme: dark;
  }
  .box {
    container-type: inline-size;
    break-inside: avoid;
    /* Where a page lets the words decide how wide it is. */
    contain-intrinsic-inline-size: 20em;
  }
  ${TONES}
  p,
  ul,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .line {
    fill: none;
    stroke: currentColor;
  }
  .fill {
    fill: currentColor;
  }
  .clock {
    color: light-dark(#865000, #e2b263);
  }
  .seal {
    flex: none;
    inline-size: var(--qlb-seal-size, 4.5em);
    block-size: var(--qlb-seal-size, 4.5em);
    filter: none !important;
    /* Of itself an image keeps its colours where the visitor has chosen their own. */
    forced-color-adjust: auto;
  }
  .sign {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.1;
  }
  .words {
    min-inline-size: 0;
    flex: 1;
  }
  .eyebrow {
    font-size: 0.65625em;
    line-height: 1.334;
    font-weight: 560;
    letter-spacing: 0.075em;
    text-transform: uppercase;
    text-wrap: balance;
    color: var(--muted);
  }
  .name {
    font-weight: 620;
    line-height: 1.25;
  }
  .status {
    display: flex;
    gap: 0.46em;
    font-size: 0.8125em;
    line-height: 1.308;
    font-weight: 520;
  }
  /* The page styles parts; it writes nothing beside the words of a state. */
  .icon {
    flex: none;
    display: flex;
    align-items: center;
    block-size: 1.308em;
  }
  .status * {
    color: inherit !important;
    font-size: inherit !important;
  }
  .status,
  .status * {
    &::before,
    &::after {
      content: none !important;
    }
  }
  button,
  .control {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 6px;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
