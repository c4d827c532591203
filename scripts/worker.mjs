// `npm run worker`: background work on another machine, against PostgreSQL.
import { run } from './runtime.mjs'

await run('src/apps/worker.ts')
