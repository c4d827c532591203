import { decisionCommands } from './decisionCommands.ts'
import { expenditureCommands } from './expenditureCommands.ts'
import { proposalCommands } from './proposalCommands.ts'
import { sourceCommands } from './sourceCommands.ts'

export const commands = [...sourceCommands, ...proposalCommands, ...decisionCommands, ...expenditureCommands]
