// The writes of outreach: the only door for other features.
import { sessionCommands } from './sessionCommands.ts'
import { signCommands } from './signCommands.ts'

export const commands = [...sessionCommands, ...signCommands]
