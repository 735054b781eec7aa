/**
 * The formats that a label does not come in: Open Badges 2.0, what lies around a credential, and what is recognised by
 * name and not supported, so that nobody calls it invalid. Loaded only for what is no W3C credential in JSON.
 *
 * @module
 */

import { isPng, isSvg, pngDataUrl } from '../images/recognise-image.js'
import { toArray } from '../model/json.js'
import { isOpenBadges2 } from './open-badges-2/recognise.js'
import { firstContext, isPresentation, isTyped } from './recognise.js'
import type { FormatEntry } from './registry.js'

export const furtherFormats: readonly FormatEntry[] = [
  {
    name: 'Open Badges 2.0',
    specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html',
    recognises: ({ json }) => isOpenBadges2(json),
    load: async () => (await import('./open-badges-2/format.js')).format
  },
  {
    name: 'empty presentation',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations',
    // Of any other, a part is chosen.
    recognises: ({ json }) => isPresentation(json) && toArray(json.verifiableCredential).length === 0,
    load: async () => (await import('./empty-presentation.js')).format
  },
  {
    name: 'enveloped credential',
    specification: 'https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials',
    recognises: ({ json }) =>
      isTyped(json, 'EnvelopedVerifiableCredential') || isTyped(json, 'EnvelopedVerifiablePresentation'),
    open: async () => (await import('../jose/enveloped.js')).wrapping
  },
  {
    name: 'Open Badges 1.1',
    specification: 'https://openbadgespec.org/history/1.1-specification.html',
    recognises: ({ json }) => firstContext(json) === 'https://w3id.org/openbadges/v1'
  },
  {
    name: 'compact JWS',
    specification: 'https://www.rfc-editor.org/rfc/rfc7515#section-3.1',
    recognises: ({ text }) =>
      text !== undefined && /^\s*e[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.test(text),
    open: async () => (await import('../jose/jws.js')).wrapping
  },
  {
    name: 'SD-JWT',
    specification: 'https://www.rfc-editor.org/rfc/rfc9901',
    recognises: ({ text }) => text !== undefined && /^\s*e[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*){2}~/.test(text),
    open: async () => (await import('../jose/sd-jwt.js')).wrapping
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
    recognises: ({ bytes, text }) =>
      (bytes !== undefined && isPng(bytes)) || (text !== undefined && pngDataUrl.test(text)),
    open: async () => (await import('../images/baked-image.js')).wrapping
  },
  {
    name: 'baked SVG',
    specification: 'https://www.imsglobal.org/spec/ob/v3p0/#baked-badge',
    recognises: ({ text }) => text !== undefined && isSvg(text),
    open: async () => (await import('../images/baked-image.js')).wrapping
  }
]
