import { answerCommands } from './answerCommands.ts'
import { draftCommands } from './draftCommands.ts'

/** Every write of unit plans and reviews. */
export const commands = [...draftCommands, ...answerCommands]
