// `npm start`: installs and builds what is missing, then the office on this machine. `--dev`: both reload while you write.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { passThrough, run, runtime } from './runtime.mjs'

ensureInstalled()
if (process.argv.includes('--dev')) {
  await ensureBuilt({ screens: false, database: !process.env.DATABASE_URL })
  const port = process.env.PORT || '8080'
  const environment = { ...process.env, PORT: port }
  const vite = spawn(runtime(), [join(root, 'node_modules/vite/bin/vite.js')], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  })
  const server = spawn(runtime(), ['--watch', '--watch-preserve-output', join(root, 'src/apps/server.ts')], {
    stdio: 'inherit',
    env: environment,
  })
  process.on('exit', () => vite.kill())
  passThrough(server)
} else {
  await ensureBuilt({ database: !process.env.DATABASE_URL })
  await run('src/apps/server.ts')
}
