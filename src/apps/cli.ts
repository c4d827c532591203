// The door for programs and for whoever works at the machine: `npm run -s cli -- read plan.tasks '{"plan":"120/KH-UBND"}'`.
import { Problem } from '../platform/problem.ts'
import { carriedOut } from '../platform/server/cliDoor.ts'
import { readConfig } from '../platform/server/config.ts'
import { sentenceOf } from '../platform/server/speech.ts'
import { entrance } from '../units/server/entrance.ts'
import { features } from './features.ts'

try {
  const config = readConfig()
  const answer = await carriedOut(process.argv.slice(2), {
    config,
    features,
    entrance,
    log: () => {},
    clock: () => new Date(),
  })
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`, () => process.exit(0))
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const said = { ...error.toJSON(), vi: sentenceOf(error, 'vi', features), en: sentenceOf(error, 'en', features) }
  process.stderr.write(`${JSON.stringify(said, null, 2)}\n`, () => process.exit(1))
}
