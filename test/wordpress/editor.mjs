/**
 * The block editor of WordPress, by hand: what a writer types and clicks there.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, wp, ClipboardEvent, DataTransfer */

const title = 'h1[aria-label="Add title"]'

/** A new post with a title, the writer on the empty line below it. */
export async function beginPost(page, name) {
  const guide = page.locator('.components-guide')
  await page.locator(title).or(guide).first().waitFor()
  if (await guide.isVisible()) await page.keyboard.press('Escape')
  await page.locator(title).fill(name)
  await page.keyboard.press('Enter')
}

/** `/quality` on an empty line, and the first that is offered. */
export async function addBlock(page, word, type) {
  await page.keyboard.type(`/${word}`)
  await page.locator('.components-autocomplete__result').first().waitFor()
  await page.keyboard.press('Enter')
  const block = page.locator(`[data-type="${type}"]`).last()
  await block.waitFor()
  return block
}

/** What lies in the clipboard is pasted where the writer is. */
export async function paste(page, text) {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    )
  }, text)
}

/** Publishes; or hands in, where the role may not publish. Gives the number of the post. */
export async function publish(page) {
  await page.click('.editor-post-publish-panel__toggle')
  await page.click('.editor-post-publish-panel .editor-post-publish-button')
  const post = await page.waitForFunction(() => {
    const editor = wp.data.select('core/editor')
    const isDone =
      editor.didPostSaveRequestSucceed() && ['publish', 'pending'].includes(editor.getCurrentPostAttribute('status'))
    return isDone && editor.getCurrentPostId()
  })
  return post.jsonValue()
}

/** The blocks as the editor took them in, once it has them. */
export async function readBlocks(page) {
  const blocks = await page.waitForFunction(() => {
    const found = wp.data.select('core/block-editor')?.getBlocks() ?? []
    return found.length > 0 && found.map(({ name, isValid }) => ({ name, isValid }))
  })
  return blocks.jsonValue()
}
