/**
 * The published tree behind nginx from Debian, set up by the published `nginx.conf` alone.
 *
 * @module
 */
import { behindAServer } from './behind-a-server.mjs'
import { createNginx } from './nginx.mjs'

behindAServer({ name: 'nginx', createServer: createNginx, moved: 301 })
