// Every command and read of entering a plan: opened from a file, from another plan or empty, looked at and corrected line by
// line, then written as a whole, and taken back as a whole.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { tableFormats } from '../platform/tables/table.ts'
import { planImportKinds, planImportStatuses } from './planImport/planImport.ts'
import { PlanLine, planLineKinds } from './planImport/planLine.ts'

const whoEnters = { stationHead: 'all', administrator: 'all' } as const
const Text = (maxLength: number) => Type.String({ maxLength })

/** Reads an uploaded file of purpose `table`, or the tasks of another plan; neither: an empty one, filled in by hand. */
export const openPlanImport = commandContract({
  name: 'planImport.open',
  input: Type.Object({ fileId: Type.Optional(Uuid), copiedPlanId: Type.Optional(Uuid) }),
  output: Recorded,
  permits: whoEnters,
})

/** What a person decided about one line; a line that the file does not have is an added one. */
const PlanLineDecision = Type.Object({
  rowNumber: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  place: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000 })),
  isLeftOut: Type.Optional(Type.Boolean()),
  isAccepted: Type.Optional(Type.Boolean()),
  lineKind: Type.Optional(Type.Enum(planLineKinds)),
  title: Type.Optional(Text(2000)),
  lead: Type.Optional(Text(2000)),
  coordinating: Type.Optional(Text(2000)),
  expectedResult: Type.Optional(Text(1000)),
  timeText: Type.Optional(Text(300)),
})

/** Whom an expression means, wherever it stands; nobody: it names no one of its own. */
const NamedUnitDecision = Type.Object({
  namedAs: Type.String({ minLength: 1, maxLength: 500 }),
  agencyIds: Type.Array(Uuid, { maxItems: 60, uniqueItems: true }),
})

/** Writes the plan as a whole: every line is ready, accepted or left out. */
export const enterPlan = commandContract({
  name: 'plan.enter',
  input: Type.Object({
    planImportId: Uuid,
    code: Type.String({ minLength: 1, maxLength: 60 }),
    title: Type.String({ minLength: 5, maxLength: 1000 }),
    issuedOn: IsoDate,
    issuerAgencyId: Uuid,
    territoryId: Uuid,
    decisions: Type.Array(PlanLineDecision, { maxItems: 600 }),
    named: Type.Array(NamedUnitDecision, { maxItems: 200 }),
  }),
  output: Type.Object({ id: Uuid, tasks: Type.Integer({ minimum: 1 }), corrections: Type.Integer({ minimum: 0 }) }),
  permits: whoEnters,
})

/** Takes a plan that was entered away again, while nothing rests on it. */
export const takeBackPlan = commandContract({
  name: 'plan.takeBack',
  input: Type.Object({ planImportId: Uuid }),
  output: Recorded,
  permits: whoEnters,
})

export const PlanImportRow = Type.Object({
  id: Uuid,
  planImportKind: Type.Enum(planImportKinds),
  /** Of a copy the number of the plan that it is copied from. */
  fileName: Type.String(),
  tableFormat: orNull(Type.Enum(tableFormats)),
  encoding: orNull(Type.String()),
  planImportStatus: Type.Enum(planImportStatuses),
  lineCount: Type.Integer({ minimum: 0 }),
  planCode: orNull(Type.String()),
  taskCount: orNull(Type.Integer()),
  correctionCount: orNull(Type.Integer()),
  openedBy: Type.String(),
  openedAt: Instant,
  writtenAt: orNull(Instant),
  undoneAt: orNull(Instant),
})
export type PlanImportRow = Static<typeof PlanImportRow>

export const listPlanImports = readContract({
  name: 'planImport.list',
  input: Type.Object(listQuery),
  output: Page(PlanImportRow),
  permits: whoEnters,
})

export const showPlanImport = readContract({
  name: 'planImport.show',
  input: Type.Object({ planImportId: Uuid }),
  output: Type.Object({
    row: PlanImportRow,
    planId: orNull(Uuid),
    /** What the file says of the plan, as far as it does. */
    facts: Type.Object({
      code: Type.Optional(Type.String()),
      title: Type.Optional(Type.String()),
      issuedOn: Type.Optional(IsoDate),
      issuerAgencyId: Type.Optional(Uuid),
      territoryId: Type.Optional(Uuid),
    }),
    lines: Type.Array(PlanLine),
    /** Every version of every agency: whom a name means depends on the day of the plan. */
    agencies: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        shortName: Type.String(),
        agencyKind: Type.String(),
        territoryId: orNull(Uuid),
        validFrom: IsoDate,
        validTo: orNull(IsoDate),
      }),
    ),
    territories: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        parentId: orNull(Uuid),
        validFrom: IsoDate,
        validTo: orNull(IsoDate),
      }),
    ),
  }),
  permits: whoEnters,
})
