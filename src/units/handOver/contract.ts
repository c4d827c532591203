// Work handed over when somebody leaves: what stands open in their name, and who takes it from which day on.
import Type, { type Static } from 'typebox'
import { commandContract, Instant, IsoDate, orNull, Recorded, readContract, Uuid } from '../../platform/contract.ts'
import { administratorOnly, LegalBasis } from '../contract.ts'

/** Ends the posts of one person and gives them to another from the same day on; open work goes along. */
export const recordHandOver = commandContract({
  name: 'handOver.record',
  input: Type.Object({
    accountId: Uuid,
    toPersonId: Uuid,
    handedOn: IsoDate,
    legalBasis: LegalBasis,
    /** Which posts change hands; the others are not touched. */
    postHoldingIds: Type.Array(Uuid, { maxItems: 20, uniqueItems: true }),
    isActing: Type.Boolean(),
    /** Also closes the account of who leaves. */
    closesAccount: Type.Boolean(),
  }),
  output: Recorded,
  permits: administratorOnly,
})

/** As the features publish them; a test holds that each has words. */
const openKinds = ['bulkEntry', 'unitPlan', 'interim', 'final', 'report', 'reportReview', 'budgetProposal'] as const

export const OpenWork = Type.Object({
  openKind: Type.Enum(openKinds),
  subject: Type.String(),
  path: Type.String(),
  sinceAt: orNull(Instant),
  /** Whose it was before it was handed over; null = their own. */
  handedBy: orNull(Type.String()),
})
export type OpenWork = Static<typeof OpenWork>

const HeldPost = Type.Object({
  postHoldingId: Uuid,
  postTitle: Type.String(),
  agencyName: Type.String(),
  isHead: Type.Boolean(),
  isActing: Type.Boolean(),
  validFrom: IsoDate,
  /** Matters and territories that the post answers for: they go with it. */
  responsibilities: Type.Array(Type.String()),
})

/** Posts, responsibilities and open work of a person; one's own, or anybody's for administrators. */
export const showOpenWork = readContract({
  name: 'openWork.show',
  input: Type.Object({ accountId: Uuid }),
  output: Type.Object({
    personId: Uuid,
    personName: Type.String(),
    isClosed: Type.Boolean(),
    posts: Type.Array(HeldPost),
    openWork: Type.Array(OpenWork),
    history: Type.Array(
      Type.Object({
        id: Uuid,
        handedOn: IsoDate,
        toName: Type.String(),
        legalBasis: Type.String(),
        recordedBy: Type.String(),
        posts: Type.Array(Type.String()),
        openWork: Type.Array(Type.String()),
      }),
    ),
  }),
  permits: { everyone: 'all' },
})
