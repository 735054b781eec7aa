/**
 * Browser tests in three engines: Chromium and Firefox through puppeteer-core, WebKit through its WebDriver.
 *
 * `BROWSERS=chromium,webkit` runs some of them.
 *
 * @module
 */
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { webdriverLauncher } from '@web/test-runner-webdriver'
import { browsers } from './test/browsers.mjs'
import { serveCorpus } from './test/conformance/serve-corpus.mjs'
import { countReporter } from './test/count-reporter.mjs'
import { serveFaults } from './test/serve-faults.mjs'
import { serveParts } from './test/serve-parts.mjs'
import { startWebKit } from './test/webkit.mjs'

const chosen = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',')
const stops = []

const launchers = {
  chromium() {
    const { chromium } = browsers(['chromium'])
    // No sandbox: in a container it cannot start; the pages are our own tests. The rest keeps the browser off the network.
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking'
    ]
    args.push('--disable-component-update', '--disable-sync')
    return named('Chromium', chromeLauncher({ launchOptions: { executablePath: chromium, args } }))
  },
  firefox() {
    const { firefox } = browsers(['firefox'])
    const launchOptions = { browser: 'firefox', executablePath: firefox }
    return named('Firefox', chromeLauncher({ launchOptions }))
  },
  async webkit() {
    const { port, capabilities, stop } = await startWebKit(browsers(['webkitDriver', 'miniBrowser', 'xvfb']))
    stops.push(stop)
    const options = {
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities,
      connectionRetryCount: 10,
      logLevel: 'error'
    }
    return named('WebKit', webdriverLauncher(options))
  }
}

/** Both puppeteer launchers would call themselves Chrome. The driver's launcher names itself when it starts. */
function named(name, launcher) {
  Object.defineProperty(launcher, 'name', { get: () => name, set() {} })
  return launcher
}

export default {
  files: ['packages/*/test/**/*.browser.test.ts', 'test/{conformance,runtimes}/*.browser.test.ts'],
  nodeResolve: true,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022' }),
    serveCorpus(),
    serveFaults(),
    serveParts(),
    { name: 'stop-webkit', serverStop: () => stops.forEach((stop) => stop()) }
  ],
  browsers: await Promise.all(chosen.map((name) => launchers[name]())),
  concurrentBrowsers: 3,
  // One page at a time: a page in the background gets no animation frames, and axe would wait for them.
  concurrency: 1,
  // Lit says on every page that it is not built for production.
  // What the badge says to the owner of a page, it says in many of the tests.
  filterBrowserLogs: ({ args }) => !/^(Lit is in dev mode|<quality-label-badge>: [a-z-]+$)/.test(String(args[0])),
  // A cold browser on a busy machine needs far longer than any test in it.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [
    defaultReporter({ reportTestProgress: false, reportTestResults: true }),
    countReporter(process.env.COUNTS_FILE)
  ]
}
