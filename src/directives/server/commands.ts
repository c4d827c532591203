// Every command of directives.
import { briefingCommands } from './briefingCommands.ts'
import { documentCommands } from './documentCommands.ts'

export const commands = [...documentCommands, ...briefingCommands]
