// Every command of households.
import { householdCommands } from './householdCommands.ts'
import { visitCommands } from './visitCommands.ts'

export const commands = [...householdCommands, ...visitCommands]
