/**
 * The cryptosuites that no label of the Network is signed with. Loaded only where a proof names another one.
 *
 * @module
 */

import type { CryptosuiteEntry } from './registry.js'

export const furtherSuites: readonly CryptosuiteEntry[] = [
  {
    name: 'Ed25519Signature2020',
    proofType: 'Ed25519Signature2020',
    specification: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020',
    keyTypes: ['Ed25519'],
    signsContext: false,
    cost: 11,
    load: () => import('./ed25519-signature-2020.js')
  },
  {
    name: 'ecdsa-jcs-2019',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019',
    keyTypes: ['P-256', 'P-384'],
    signsContext: true,
    cost: 2,
    load: () => import('./ecdsa-jcs-2019.js')
  },
  {
    name: 'ecdsa-rdfc-2019',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019',
    keyTypes: ['P-256', 'P-384'],
    signsContext: false,
    cost: 12,
    load: () => import('./ecdsa-rdfc-2019.js')
  },
  {
    name: 'Ed25519Signature2018',
    proofType: 'Ed25519Signature2018',
    specification: 'https://w3c-ccg.github.io/lds-ed25519-2018/',
    keyTypes: ['Ed25519'],
    signsContext: false,
    cost: 13,
    load: () => import('./ed25519-signature-2018.js')
  },
  {
    name: 'JsonWebSignature2020',
    proofType: 'JsonWebSignature2020',
    specification: 'https://www.w3.org/TR/vc-jws-2020/',
    keyTypes: ['Ed25519', 'P-256', 'P-384', 'RSA'],
    signsContext: false,
    cost: 14,
    load: () => import('./json-web-signature-2020.js')
  },
  {
    name: 'ecdsa-sd-2023',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023',
    keyTypes: ['P-256'],
    signsContext: false,
    cost: 20,
    load: () => import('./ecdsa-sd-2023.js')
  }
]
