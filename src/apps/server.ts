// The door for everybody: `npm start`. Opens the office, serves it, says where, and closes it in order.
import { randomBytes } from 'node:crypto'
import { announce, recall } from '../platform/server/announcement.ts'
import { readConfig } from '../platform/server/config.ts'
import { httpDoor } from '../platform/server/http/httpDoor.ts'
import { listening } from '../platform/server/http/listening.ts'
import { openOffice } from '../platform/server/openOffice.ts'
import { logIn, say, sayFailure } from '../platform/server/speech.ts'
import { entrance } from '../units/server/entrance.ts'
import { features } from './features.ts'

/** What was acknowledged is on disk: a request or a job that does not end is cut off. Systems that stop a service wait 90 s. */
const longestClosing = 75_000

try {
  const config = readConfig()
  const log = logIn(config.logFormat)
  const operatorKey = randomBytes(32).toString('base64url')
  const office = await openOffice({ config, features, entrance, log, operatorKey, worksJobs: true })
  const door = httpDoor(office, log)
  const address = await listening(door, config).catch(async (error) => {
    await office.close()
    throw error
  })
  announce(config.dataDir, { address, pid: process.pid, operatorKey })

  let isClosing = false
  const close = async () => {
    if (isClosing) return
    isClosing = true
    setTimeout(() => process.exit(1), longestClosing).unref()
    await door.close()
    await office.close()
    recall(config.dataDir)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())

  say('open', { address })
  if (office.database.kind === 'embedded') say('onDisk', { folder: config.dataDir })
  if (office.isDemonstration) say('invented')
  const link = await office.moment((moment) => entrance.firstLink(moment))
  if (link) say('firstLink', { link: `${config.publicAddress ?? address}/dat-mat-khau#${link}` })
} catch (error) {
  sayFailure(error, features)
  process.exit(1)
}
