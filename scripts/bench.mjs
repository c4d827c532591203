// `npm run -s bench -- <name>`: seeded benchmarks; stdout holds the figures and nothing else.
import { run } from './runtime.mjs'

await run('bench/main.ts')
