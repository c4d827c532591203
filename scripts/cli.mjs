// `npm run -s cli -- …`: the command line; stdout holds its answer and nothing else.
import { run } from './runtime.mjs'

await run('src/apps/cli.ts')
