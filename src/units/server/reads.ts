// Every question of units.
import { peopleReads } from './peopleReads.ts'
import { secondFactorReads } from './secondFactor/commands.ts'
import { unitReads } from './unitReads.ts'

export const reads = [...unitReads, ...peopleReads, ...secondFactorReads]
