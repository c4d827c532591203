// Handing work over: each post by the commands that do it by hand, open work by one dated tie.
import { may } from '../../../platform/actor.ts'
import { notFound, notPermitted, Problem } from '../../../platform/problem.ts'
import { seedId } from '../../../platform/seedId.ts'
import { command, read } from '../../../platform/server/command.ts'
import { closeAccount, listAccounts } from '../../accountContract.ts'
import { recordHandOver, showOpenWork } from '../../handOver/contract.ts'
import { assignPost, endPostHolding } from '../../peopleContract.ts'
import { unitsWords } from '../../words.ts'
import { selectAccount } from '../accountSql.ts'
import { isPerson, selectPersonName } from '../peopleSql.ts'
import { insertHandOver, selectHandOvers, selectHeldPosts, selectOpenWork } from './handOverSql.ts'

export const handOverCommands = [
  command(recordHandOver, {
    async run(moment, { accountId, toPersonId, handedOn, legalBasis, postHoldingIds, isActing, closesAccount }) {
      const { tx, id, actor, now, today, give } = moment
      const account = await selectAccount(tx, accountId)
      if (!account) throw notFound('account', accountId)
      if (!(await isPerson(tx, toPersonId))) throw notFound('person', toPersonId)
      if (account.personId === toPersonId) throw new Problem('handOver.toOneself')
      const posts = await selectHeldPosts(tx, account.personId, today)
      const given = postHoldingIds.map((holdingId) => {
        const post = posts.find(({ postHoldingId }) => postHoldingId === holdingId)
        if (!post) throw notFound('postHolding', holdingId)
        return post
      })
      const openWork = await selectOpenWork(tx, accountId)
      if (given.length === 0 && openWork.length === 0) throw new Problem('handOver.nothing')
      for (const { postHoldingId, postId, isActing: wasActing } of given) {
        const own = (step: string) => seedId(`handOver ${step}`, `${id} ${postHoldingId}`)
        await give(endPostHolding, own('end'), { postHoldingId, validTo: handedOn, legalBasis })
        const holding = {
          postId,
          personId: toPersonId,
          validFrom: handedOn,
          isActing: isActing || wasActing,
          legalBasis,
        }
        await give(assignPost, own('assign'), holding)
      }
      await insertHandOver(tx, {
        id,
        fromAccountId: accountId,
        toPersonId,
        handedOn,
        legalBasis,
        posts: given.map(({ postTitle, agencyName }) => `${postTitle}, ${agencyName}`),
        openWork: openWork.map(({ subject }) => subject),
        by: actor.accountId,
        at: now,
      })
      if (closesAccount && !account.isClosed)
        await give(closeAccount, seedId('handOver close', id), { accountId, reason: legalBasis })
      return { id }
    },
  }),
]

export const handOverReads = [
  read(showOpenWork, async ({ tx, actor, today }, { accountId }) => {
    if (accountId !== actor?.accountId && !may(actor, listAccounts, {})) throw notPermitted(showOpenWork.name)
    const account = await selectAccount(tx, accountId)
    if (!account) throw notFound('account', accountId)
    const { matter: matters } = unitsWords[actor?.language ?? 'vi']
    const posts = await selectHeldPosts(tx, account.personId, today)
    return {
      personId: account.personId,
      personName: await selectPersonName(tx, account.personId),
      isClosed: account.isClosed,
      posts: posts.map(({ postId: _, responsibilities, ...post }) => ({
        ...post,
        responsibilities: responsibilities.map(({ matter, territoryName }) =>
          [matters[matter], territoryName].filter(Boolean).join(', '),
        ),
      })),
      openWork: await selectOpenWork(tx, accountId),
      history: await selectHandOvers(tx, accountId),
    }
  }),
]
