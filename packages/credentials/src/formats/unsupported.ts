/**
 * Formats that are recognised by name and not supported yet, so that nobody calls them invalid. Loaded only for what no
 * supported format recognises.
 *
 * @module
 */

import { firstContext, isTyped } from './recognise.js'
import type { FormatEntry } from './registry.js'

export const unsupported: readonly FormatEntry[] = [
  {
    name: 'enveloped credential',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials',
    recognises: ({ json }) => isTyped(json, 'EnvelopedVerifiableCredential')
  },
  {
    name: 'Open Badges 2.0',
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html',
    recognises: ({ json }) =>
      ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'].includes(firstContext(json) ?? '')
  },
  {
    name: 'compact JWS',
    specification: 'https://www.rfc-editor.org/rfc/rfc7515#section-3.1',
    recognises: ({ text }) => text !== undefined && /^\s*e[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.test(text)
  },
  {
    name: 'SD-JWT',
    specification: 'https://www.rfc-editor.org/rfc/rfc9901',
    recognises: ({ text }) => text !== undefined && /^\s*e[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*){2}~/.test(text)
  },
  {
    name: 'COSE',
    specification: 'https://www.w3.org/TR/vc-jose-cose/#securing-with-cose',
    // A tagged COSE_Sign1 begins with d2 84, also where it is written in hex or base64.
    recognises: ({ bytes, text }) =>
      (bytes?.[0] === 0xd2 && bytes[1] === 0x84) ||
      (text !== undefined && /^\s*(d284[0-9a-f]+|0o[QR][\w+/=-]+)\s*$/i.test(text))
  },
  {
    name: 'baked PNG',
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge',
    recognises: ({ bytes }) => bytes !== undefined && [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte)
  },
  {
    name: 'baked SVG',
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge',
    recognises: ({ text }) => text !== undefined && /^\s*<(\?xml|svg|!DOCTYPE svg)/i.test(text)
  }
]
