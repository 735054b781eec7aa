/**
 * Starts WebKitGTK for the browser tests: a virtual display, and the WebDriver of WebKit on a free port.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/**
 * @param {{ webkitDriver: string; miniBrowser: string; xvfb: string }} paths From `browsers()`.
 * @returns {Promise<{ port: number; capabilities: object; stop: () => void }>}
 */
export async function startWebKit({ webkitDriver, miniBrowser, xvfb }) {
  const children = []
  const stop = () => children.forEach((child) => child.kill())
  process.once('exit', stop)

  // `-displayfd` lets Xvfb choose a free display and tell which, so that two runs on one machine do not collide.
  const display = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  children.push(display)
  const number = await firstLine(display, display.stdio[3])

  const port = await freePort()
  const driver = spawn(webkitDriver, [`--port=${port}`], { stdio: 'ignore', env: webkitEnvironment(number) })
  children.push(driver)
  return { port, capabilities: capabilities(miniBrowser), stop }
}

function webkitEnvironment(number) {
  const env = {
    ...process.env,
    DISPLAY: `:${number}`,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1'
  }
  // WebKit's sandbox cannot start for root, as in most containers. The pages are our own tests.
  if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1'
  return env
}

function capabilities(binary) {
  return {
    browserName: 'MiniBrowser',
    // WebKitWebDriver does not speak BiDi; without this webdriverio would wait for it.
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary, args: ['--automation'] }
  }
}

function firstLine(child, stream) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The virtual display ended with ${code}`)))
    stream.once('data', (data) => resolve(String(data).trim()))
  })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
