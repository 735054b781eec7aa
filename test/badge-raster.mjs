/**
 * The square picture that labels are baked into, from its SVG, as an indexed PNG: one ink on paper needs sixteen
 * colours, and is a quarter of the size. Drawn once and kept, as each computer has other fonts.
 *
 * @module
 */
/* What a page is given runs there: */
/* global Image, OffscreenCanvas */
import { crc32, deflateSync } from 'node:zlib'
import { badgePicture } from '../packages/issuer/dist/publish/picture.js'

const SIZE = 400
const SHADES = 16

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<Buffer>} The PNG.
 */
export async function drawBadgeRaster(browser) {
  const page = await browser.newPage()
  const address = `data:image/svg+xml;base64,${Buffer.from(badgePicture(SIZE)).toString('base64')}`
  const red = await page.evaluate(readRed, { address, size: SIZE })
  await page.close()
  const darkest = red.reduce((least, value) => Math.min(least, value), 255)
  const shades = red.map((value) => Math.round(((value - darkest) / (255 - darkest)) * (SHADES - 1)))
  return encode(shades)
}

/** Runs in the browser: the ink has so little red that this channel alone tells its shade. */
async function readRed({ address, size }) {
  const image = new Image()
  image.src = address
  await image.decode()
  const context = new OffscreenCanvas(size, size).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, size, size)
  return Array.from({ length: size * size }, (_, i) => data[4 * i])
}

/** @see {@link https://www.w3.org/TR/png-3/#11IHDR PNG, image header, palette and data} */
function encode(shades) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([4, 3], 8)
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const row = shades.slice(y * SIZE, (y + 1) * SIZE)
    return [0, ...Array.from({ length: SIZE / 2 }, (_, i) => row[2 * i] * 16 + row[2 * i + 1])]
  })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette())),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** From the ink (#0d5364) to white. */
function palette() {
  const ink = [0x0d, 0x53, 0x64]
  return Array.from({ length: SHADES }, (_, i) =>
    ink.map((value) => Math.round(value + ((255 - value) * i) / (SHADES - 1)))
  ).flat()
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
