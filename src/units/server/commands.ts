// Every command of units.
import { accountCommands } from './accountCommands.ts'
import { agencyCommands } from './agencyCommands.ts'
import { passwordCommands } from './passwordCommands.ts'
import { peopleCommands } from './peopleCommands.ts'
import { roleCommands } from './roleCommands.ts'
import { secondFactorCommands } from './secondFactor/commands.ts'
import { signInCommands } from './signInCommands.ts'
import { territoryCommands } from './territoryCommands.ts'

export const commands = [
  ...signInCommands,
  ...passwordCommands,
  ...accountCommands,
  ...secondFactorCommands,
  ...peopleCommands,
  ...agencyCommands,
  ...territoryCommands,
  ...roleCommands,
]
