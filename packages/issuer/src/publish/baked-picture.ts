/**
 * The label baked into a picture: one file that a holder keeps, sends, or gives to a wallet.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bake, type JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { stringifySorted } from '../register/json-file.js'
import type { LabelRecord } from '../register/records.js'

/** Width and height of the picture. */
export const BAKED_SIZE = 400

/** Made by `npm run picture` from the SVG in picture.ts. */
const RASTER = fileURLToPath(new URL('../../assets/badge.png', import.meta.url))

/**
 * Bakes a label.
 *
 * @returns A PNG that holds the very text that is published as the label's own file.
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#baked-badge Open Badges 3.0, Baked Badge, 5.3}
 */
export async function bakedPicture(label: JsonObject): Promise<Uint8Array> {
  return await bake(await readRaster(), stringifySorted(label))
}

/**
 * Which label of an organiser is baked: the newest. The same register gives the same picture on every day; so after an
 * early renewal it holds the label that is still to begin. Who has the picture from before keeps the one that runs.
 *
 * @param labels As they are shown, oldest first.
 */
export function labelToBake(labels: readonly LabelRecord[]): JsonObject {
  return currentIssue(labels.at(-1)!).credential
}

let raster: Promise<Uint8Array> | undefined

/** Read once: it is the same for every organiser. */
async function readRaster(): Promise<Uint8Array> {
  raster ??= readFile(RASTER)
  return await raster
}
