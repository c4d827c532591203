// People, the posts they hold, and what the posts answer for.
import { notFound, Problem } from '../../platform/problem.ts'
import { command } from '../../platform/server/command.ts'
import {
  addPerson,
  amendPerson,
  assignPost,
  assignResponsibility,
  createPost,
  endPostHolding,
  endResponsibility,
} from '../peopleContract.ts'
import { overlap } from '../succession.ts'
import { isValidOn } from '../unitHistory.ts'
import { keepingAnAdministrator } from './administrators.ts'
import { selectAgencySpans } from './agencySql.ts'
import { insertPerson, isPerson, updatePerson } from './peopleSql.ts'
import {
  endHolding,
  endResponsibilityOn,
  insertHolding,
  insertPost,
  insertResponsibility,
  selectHolding,
  selectHoldingsOfPost,
  selectPost,
  selectResponsibilitiesLike,
  selectResponsibility,
} from './postSql.ts'
import { selectTerritorySpans } from './territorySql.ts'

function requireOrder(from: string, to: string | null): void {
  if (to !== null && to <= from) throw new Problem('unit.endsBeforeItBegins')
}

export const peopleCommands = [
  command(addPerson, {
    async run({ tx, id, isDemonstration }, { name, telephone }) {
      await insertPerson(tx, { id, name, telephone: telephone ?? null, isDemonstration })
      return { id }
    },
  }),

  command(amendPerson, {
    async run({ tx }, { personId, name, telephone }) {
      if (!(await isPerson(tx, personId))) throw notFound('person', personId)
      await updatePerson(tx, personId, { name: name ?? null, telephone })
      return { id: personId }
    },
  }),

  command(createPost, {
    async run({ tx, id }, input) {
      const [agency] = await selectAgencySpans(tx, [input.agencyId])
      if (!agency) throw notFound('agency', input.agencyId)
      await insertPost(tx, { ...input, id })
      return { id }
    },
  }),

  command(assignPost, {
    async run({ tx, id }, { postId, personId, validFrom, validTo = null, isActing, legalBasis = null }) {
      const post = await selectPost(tx, postId)
      if (!post) throw notFound('post', postId)
      if (!(await isPerson(tx, personId))) throw notFound('person', personId)
      requireOrder(validFrom, validTo)
      if (!isValidOn(post, validFrom)) throw new Problem('post.outsideAgency')
      const span = { validFrom, validTo }
      const others = (await selectHoldingsOfPost(tx, postId)).filter((holding) => overlap(holding, span))
      if (others.some((holding) => holding.personId === personId && holding.isActing === isActing))
        throw new Problem('record.overlaps', 409)
      if (post.isHead && !isActing && others.some((holding) => !holding.isActing)) throw new Problem('post.isHeld', 409)
      await insertHolding(tx, {
        id,
        postId,
        personId,
        validFrom,
        validTo: validTo ?? post.validTo,
        isActing,
        legalBasis,
      })
      return { id }
    },
  }),

  command(endPostHolding, {
    run: (moment, { postHoldingId, validTo, legalBasis }) =>
      keepingAnAdministrator(moment, async () => {
        const holding = await selectHolding(moment.tx, postHoldingId)
        if (!holding) throw notFound('postHolding', postHoldingId)
        requireOrder(holding.validFrom, validTo)
        await endHolding(moment.tx, postHoldingId, validTo, legalBasis ?? null)
        return { id: postHoldingId }
      }),
  }),

  command(assignResponsibility, {
    subject: async ({ postId }, { tx }) => ({ agencyId: (await selectPost(tx, postId))?.agencyId ?? null }),
    async run({ tx, id }, { postId, territoryId, matter, validFrom, validTo = null, legalBasis }) {
      const post = await selectPost(tx, postId)
      if (!post) throw notFound('post', postId)
      requireOrder(validFrom, validTo)
      if (!isValidOn(post, validFrom)) throw new Problem('post.outsideAgency')
      if (territoryId) {
        const [territory] = await selectTerritorySpans(tx, [territoryId])
        if (!territory) throw notFound('territory', territoryId)
        if (!isValidOn(territory, validFrom)) throw new Problem('unit.hasEnded')
      }
      const like = await selectResponsibilitiesLike(tx, { postId, territoryId, matter })
      if (like.some((row) => overlap(row, { validFrom, validTo }))) throw new Problem('record.overlaps', 409)
      await insertResponsibility(tx, { id, postId, territoryId, matter, validFrom, validTo, legalBasis })
      return { id }
    },
  }),

  command(endResponsibility, {
    subject: async ({ responsibilityId }, { tx }) => ({
      agencyId: (await selectResponsibility(tx, responsibilityId))?.agencyId ?? null,
    }),
    async run({ tx }, { responsibilityId, validTo, legalBasis }) {
      const responsibility = await selectResponsibility(tx, responsibilityId)
      if (!responsibility) throw notFound('responsibility', responsibilityId)
      requireOrder(responsibility.validFrom, validTo)
      await endResponsibilityOn(tx, responsibilityId, validTo, legalBasis)
      return { id: responsibilityId }
    },
  }),
]
