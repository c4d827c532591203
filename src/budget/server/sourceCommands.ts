// Opening a funding source from a day on.
import { Problem } from '../../platform/problem.ts'
import { type Command, command } from '../../platform/server/command.ts'
import { recordFundingSource } from '../actContract.ts'
import { endFundingSource, insertFundingSource } from './sourceSql.ts'

export const sourceCommands: readonly Command[] = [
  command(recordFundingSource, {
    async run({ tx, id, actor, now }, source) {
      if (!(await endFundingSource(tx, source.code, source.validFrom)))
        throw new Problem('fundingSource.notLater', 422, { code: source.code }, [
          { path: '/validFrom', given: source.validFrom, expected: 'right' },
        ])
      await insertFundingSource(tx, { ...source, id }, actor.accountId, now)
      return { id }
    },
  }),
]
