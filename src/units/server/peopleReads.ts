// Questions about people, accounts, sign-ins and roles.
import { may } from '../../platform/actor.ts'
import { builtInRoles } from '../../platform/contract.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { accountableHead } from '../accountable.ts'
import { type accountStates, listAccounts, listPersonas, listRoles, listSignIns } from '../accountContract.ts'
import { listPeople, listResponsibilities, showAccountableHead } from '../peopleContract.ts'
import { permissionMatrix } from '../permissionMatrix.ts'
import { personas } from '../seed/personas.ts'
import { ancestryOn } from '../unitHistory.ts'
import { type AccountListRow, selectAccounts } from './accountSql.ts'
import { keyOf } from './failures.ts'
import { selectPeople, selectPersonas } from './peopleSql.ts'
import { selectAnswering } from './postSql.ts'
import { selectRoleChanges } from './roleSql.ts'
import { kept } from './secrets.ts'
import { selectRests, selectSignIns } from './signInSql.ts'
import { selectAllSuccessions, selectTerritories } from './territorySql.ts'

export const peopleReads = [
  read(listPeople, async ({ tx, today }, input) => {
    const rows = (await selectPeople(tx, input.on ?? today)).filter(
      (row) =>
        (!input.agencyId || row.posts.some(({ agencyId }) => agencyId === input.agencyId)) &&
        (!input.withoutAccount || row.accountId === null),
    )
    return listed(rows, input, {
      words: ({ name, userName, posts }) => [name, userName, ...posts.flatMap((post) => [post.title, post.agencyName])],
      sorts: {
        name: ({ name }) => lastWordFirst(name),
        userName: ({ userName }) => userName,
        agencyName: ({ posts }) => posts[0]?.agencyName ?? null,
        title: ({ posts }) => posts[0]?.title ?? null,
      },
      first: { sort: 'name', direction: 'asc' },
    })
  }),

  read(listResponsibilities, async ({ tx, today }, input) => {
    const rows = (await selectAnswering(tx, input.on ?? today)).filter(
      (row) =>
        (!input.territoryId || row.territoryId === input.territoryId) &&
        (!input.agencyId || row.agencyId === input.agencyId) &&
        (!input.matter || row.matter === input.matter),
    )
    return listed(rows, input, {
      words: ({ territoryName, agencyName, postTitle, personName }) => [
        territoryName,
        agencyName,
        postTitle,
        personName,
      ],
      sorts: {
        territoryName: ({ territoryName }) => territoryName,
        matter: ({ matter }) => matter,
        agencyName: ({ agencyName }) => agencyName,
        postTitle: ({ postTitle }) => postTitle,
        personName: ({ personName }) => (personName === null ? null : lastWordFirst(personName)),
        validFrom: ({ validFrom }) => validFrom,
      },
      first: { sort: 'territoryName', direction: 'asc' },
    })
  }),

  read(showAccountableHead, async ({ tx, today }, { territoryId, matter, on = today }) => {
    const territories = new Map((await selectTerritories(tx)).map((territory) => [territory.id, territory]))
    if (!territories.has(territoryId)) throw notFound('territory', territoryId)
    const ancestry = ancestryOn(territoryId, on, territories, await selectAllSuccessions(tx))
    return accountableHead(await selectAnswering(tx, on), ancestry, matter) ?? null
  }),

  read(listPersonas, async ({ tx, today, isDemonstration }) => {
    if (!isDemonstration) return []
    const rows = await selectPersonas(tx, today)
    return personas
      .filter(({ isOffered }) => isOffered)
      .flatMap(({ persona }) => rows.filter((row) => row.persona === persona).slice(0, 1))
  }),

  read(listAccounts, async ({ tx, now, today }, input) => {
    const rests = await selectRests(tx, now)
    const rows = (await selectAccounts(tx, now, today))
      .map(({ hasPassword, ...row }) => {
        const restsUntil = row.closedAt ? null : (rests.get(keyOf(row.userName)) ?? null)
        return { ...row, restsUntil, accountState: stateOf({ ...row, hasPassword }, restsUntil) }
      })
      .filter(({ accountState }) => !input.accountState || accountState === input.accountState)
    return listed(rows, input, {
      words: ({ userName, personName, postTitles }) => [userName, personName, ...postTitles],
      sorts: {
        personName: ({ personName }) => lastWordFirst(personName),
        userName: ({ userName }) => userName,
        accountState: ({ accountState }) => accountState,
        lastSignInAt: ({ lastSignInAt }) => lastSignInAt,
        createdAt: ({ createdAt }) => createdAt,
        signInCount: ({ signInCount }) => signInCount,
      },
      first: { sort: 'personName', direction: 'asc' },
    })
  }),

  read(listSignIns, async ({ tx, now, actor, token }, input) => {
    const isOfAll = !!input.everybody && may(actor, listAccounts, {})
    const mine = actor?.accountId ?? null
    const rows = (await selectSignIns(tx, isOfAll ? null : mine, token ? kept(token) : null, now)).map((row) => ({
      ...row,
      isMine: row.accountId === mine,
    }))
    return listed(rows, input, {
      words: ({ userName, personName, device, address }) => [userName, personName, device, address],
      sorts: {
        lastSeenAt: ({ lastSeenAt }) => lastSeenAt,
        openedAt: ({ openedAt }) => openedAt,
        personName: ({ personName }) => lastWordFirst(personName),
        device: ({ device }) => device,
      },
      first: { sort: 'lastSeenAt', direction: 'desc' },
    })
  }),

  read(listRoles, async ({ tx, contracts }) => {
    const changes = await selectRoleChanges(tx)
    return {
      roles: [...builtInRoles],
      permissions: permissionMatrix(contracts, changes),
      changes: changes.reverse(),
    }
  }),
]

function stateOf(row: AccountListRow, restsUntil: string | null): (typeof accountStates)[number] {
  if (row.closedAt) return 'closed'
  if (!row.hasPassword) return 'waiting'
  return restsUntil ? 'resting' : 'open'
}

/** Vietnamese lists of people are in the order of the given name, which stands last. */
function lastWordFirst(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}
