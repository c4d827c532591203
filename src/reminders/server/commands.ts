// Every write of reminders: the door for other features.
import type { Command } from '../../platform/server/command.ts'
import { channelCommands } from './channelCommands.ts'
import { chaseCommands } from './chaseCommands.ts'
import { reminderCommands } from './reminderCommands.ts'

export const commands: readonly Command[] = [...reminderCommands, ...channelCommands, ...chaseCommands]
