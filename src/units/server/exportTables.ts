// The lists of units, people and accounts as tables on paper: heads and cells in words. What is unknown is an empty cell.
import { dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { AccountRow, SignInRow } from '../accountContract.ts'
import type { AgencyRow } from '../agencyContract.ts'
import type { Answering, TerritoryRow } from '../contract.ts'
import type { PersonRow } from '../peopleContract.ts'
import { unitScreenWords } from '../screens/words.ts'

type Cell<Row> = (row: Row) => string | number | boolean | null
type Table<Row> = Readonly<Record<string, { readonly head: string; readonly cell: Cell<Row> }>>

const day = (iso: string | null) => (iso === null ? null : dateText(iso))
const instant = (iso: string | null) => (iso === null ? null : instantText(iso))
const names = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name).join('; ') || null

export const territoryTable: ExportTable = (language): Table<TerritoryRow> => {
  const { territory, territoryKind } = unitScreenWords[language]
  const { columns, shape } = territory
  return {
    fullName: { head: columns.fullName, cell: (row) => row.fullName },
    code: { head: columns.code, cell: (row) => row.code },
    territoryKind: { head: columns.territoryKind, cell: (row) => territoryKind[row.territoryKind] },
    parentName: { head: columns.parentName, cell: (row) => row.parentName },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row) => day(row.validTo) },
    predecessors: { head: columns.predecessors, cell: (row) => names(row.predecessors) },
    successors: { head: columns.successors, cell: (row) => names(row.successors) },
    shape: {
      head: columns.shape,
      cell: (row) => (row.isSketch ? shape.sketch : row.hasShape ? shape.measured : shape.none),
    },
    areaKm2: { head: columns.areaKm2, cell: (row) => row.areaKm2 },
    legalBasis: { head: columns.legalBasis, cell: (row) => row.legalBasis },
  }
}

export const agencyTable: ExportTable = (language): Table<AgencyRow> => {
  const { agency, agencyKind } = unitScreenWords[language]
  const { columns } = agency
  return {
    name: { head: columns.name, cell: (row) => row.name },
    code: { head: columns.code, cell: (row) => row.code },
    shortName: { head: columns.shortName, cell: (row) => row.shortName },
    agencyKind: { head: columns.agencyKind, cell: (row) => agencyKind[row.agencyKind] },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    parentName: { head: columns.parentName, cell: (row) => row.parentName },
    headName: { head: columns.headName, cell: (row) => row.headName },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row) => day(row.validTo) },
    predecessors: { head: columns.predecessors, cell: (row) => names(row.predecessors) },
    successors: { head: columns.successors, cell: (row) => names(row.successors) },
    legalBasis: { head: columns.legalBasis, cell: (row) => row.legalBasis },
  }
}

export const responsibilityTable: ExportTable = (language): Table<Answering> => {
  const { responsibility, matter } = unitScreenWords[language]
  const { columns } = responsibility
  return {
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName ?? responsibility.wholeAgency },
    matter: { head: columns.matter, cell: (row) => matter[row.matter] },
    personName: { head: columns.personName, cell: (row) => row.personName ?? responsibility.vacant },
    postTitle: { head: columns.postTitle, cell: (row) => row.postTitle },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    telephone: { head: columns.telephone, cell: (row) => row.telephone },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row) => day(row.validTo) },
    legalBasis: { head: columns.legalBasis, cell: (row) => row.legalBasis },
  }
}

export const personTable: ExportTable = (language): Table<PersonRow> => {
  const { columns } = unitScreenWords[language].person
  return {
    name: { head: columns.name, cell: (row) => row.name },
    posts: { head: columns.posts, cell: (row) => row.posts.map(({ title }) => title).join('; ') || null },
    agencies: {
      head: columns.agencies,
      cell: (row) => row.posts.map(({ agencyName }) => agencyName).join('; ') || null,
    },
    telephone: { head: columns.telephone, cell: (row) => row.telephone },
    userName: { head: columns.userName, cell: (row) => row.userName },
  }
}

export const accountTable: ExportTable = (language): Table<AccountRow> => {
  const { account, accountState, role } = unitScreenWords[language]
  const { columns } = account
  return {
    personName: { head: columns.personName, cell: (row) => row.personName },
    userName: { head: columns.userName, cell: (row) => row.userName },
    postTitles: { head: columns.postTitles, cell: (row) => row.postTitles.join('; ') || null },
    roles: {
      head: columns.roles,
      cell: (row) => row.roles.map((name) => role[name as keyof typeof role] ?? name).join('; ') || null,
    },
    accountState: { head: columns.accountState, cell: (row) => accountState[row.accountState] },
    lastSignInAt: { head: columns.lastSignInAt, cell: (row) => instant(row.lastSignInAt) },
    signInCount: { head: columns.signInCount, cell: (row) => row.signInCount },
    createdAt: { head: columns.createdAt, cell: (row) => instant(row.createdAt) },
  }
}

export const signInTable: ExportTable = (language): Table<SignInRow> => {
  const { columns } = unitScreenWords[language].signIn
  return {
    personName: { head: columns.personName, cell: (row) => row.personName },
    userName: { head: columns.userName, cell: (row) => row.userName },
    device: { head: columns.device, cell: (row) => row.device },
    address: { head: columns.address, cell: (row) => row.address },
    openedAt: { head: columns.openedAt, cell: (row) => instant(row.openedAt) },
    lastSeenAt: { head: columns.lastSeenAt, cell: (row) => instant(row.lastSeenAt) },
    expiresAt: { head: columns.expiresAt, cell: (row) => instant(row.expiresAt) },
  }
}
