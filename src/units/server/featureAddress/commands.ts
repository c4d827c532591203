// A person's own address for map programs: made, made anew, ended.
import { command, type Moment, read } from '../../../platform/server/command.ts'
import { endFeatureAddress, openFeatureAddress, showFeatureAddress } from '../../featureAddressContract.ts'
import { kept, newSecret } from '../secrets.ts'
import { endAddress, insertAddress, selectAddress, selectAddressAccount } from './addressSql.ts'

export const featureAddressCommands = [
  command(openFeatureAddress, {
    // The answer holds the secret: it is not kept, and asking again makes another.
    isRemembered: false,
    async run({ tx, id, actor, now }) {
      const secret = newSecret()
      await insertAddress(tx, { id, accountId: actor.accountId, secretHash: kept(secret), now })
      return { id, path: `/api/features/${secret}` }
    },
  }),
  command(endFeatureAddress, {
    async run({ tx, id, actor, now }) {
      await endAddress(tx, actor.accountId, now)
      return { id }
    },
  }),
]

export const featureAddressReads = [
  read(showFeatureAddress, async ({ tx, actor }) => {
    const found = actor && (await selectAddress(tx, actor.accountId))
    return { madeAt: found?.madeAt.toISOString() ?? null }
  }),
]

export const accountOfAddress = ({ tx }: Moment, secret: string) => selectAddressAccount(tx, kept(secret))
