// How the house learns who asks: by the token of a sign-in, or by user name at the machine's own command line.

import { randomUUID } from 'node:crypto'
import type { Entrance } from '../../platform/server/office.ts'
import { countAdministrators, insertLink } from './accountSql.ts'
import { selectActorByAccount, selectActorByToken, selectActorByUserName } from './actorSql.ts'
import { selectOfficeName } from './agencySql.ts'
import { administratorAccountId } from './peopleSeedsSql.ts'
import { isRequiredOfAdministrators } from './secondFactor/provenCode.ts'
import { kept, newSecret } from './secrets.ts'

export const entrance: Entrance = {
  async asker({ tx, now, today }, token) {
    const known = await selectActorByToken(tx, kept(token), { now, today })
    if (!known) return undefined
    const { mustChangePassword, hasSecondFactor, ...actor } = known
    const mustEnrol =
      !hasSecondFactor && actor.roles.includes('administrator') && (await isRequiredOfAdministrators(tx))
    return { actor, mustChangePassword, mustEnrol }
  },
  officeName: ({ tx, today }) => selectOfficeName(tx, today),
  actorByUserName: ({ tx, today }, userName) => selectActorByUserName(tx, userName, today),
  actorByAccount: ({ tx, today }, accountId) => selectActorByAccount(tx, accountId, today),
  async firstLink({ tx, now, today }) {
    if ((await countAdministrators(tx, today)) > 0) return undefined
    const code = newSecret()
    await insertLink(tx, { linkId: randomUUID(), accountId: administratorAccountId, codeHash: kept(code), now })
    return code
  },
}
