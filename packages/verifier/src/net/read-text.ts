/**
 * Reads a body as text: no more bytes than allowed, and nothing but UTF-8. An image becomes the text of a data URL.
 *
 * @module
 */

import { FetchFailure } from './transport.js'

/**
 * @param maxBytes Of the decoded body; reading stops with the chunk that exceeds it.
 * @param signal Stops reading also where the runtime's body does not listen to it.
 * @throws {FetchFailure} `fetch-too-large` or `fetch-encoding`.
 */
export async function readText(
  response: Response,
  maxBytes: number,
  signal: AbortSignal
): Promise<{ text: string; bytes: number }> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  const stop = () => void reader?.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  try {
    while (reader) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.byteLength
      if (bytes > maxBytes) {
        stop()
        throw new FetchFailure('fetch-too-large', `The document is larger than ${String(maxBytes)} bytes.`)
      }
      chunks.push(value)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return { text: await decodeUtf8(chunks, bytes), bytes }
}

/**
 * A byte order mark is refused, not skipped: JSON has none, and signed text is compared byte by byte. @see
 * {@link https://www.rfc-editor.org/rfc/rfc8259#section-8.1 RFC 8259, section 8.1}
 */
async function decodeUtf8(chunks: readonly Uint8Array[], size: number): Promise<string> {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!text.startsWith('\uFEFF')) return text
  } catch {
    // Told below: what the decoder says differs from runtime to runtime.
  }
  return (await import('./image-text.js')).imageText(bytes)
}
