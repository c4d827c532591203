// The kinds of bulk entry as importers: whatever kind a feature gives is here, or this file says that its good rows are missing.

import { features } from '../../src/apps/features.ts'
import { decideBudgetAllocation } from '../../src/budget/actContract.ts'
import { aDecision } from '../../src/budget/example.ts'
import { readBudgetChoices } from '../../src/budget/proposalContract.ts'
import { fundingSourceId } from '../../src/budget/seed/fundingSources.ts'
import { enterHousehold } from '../../src/households/contract.ts'
import { aHousehold } from '../../src/households/example.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { mostBulkRows } from '../../src/platform/bulk/bulkColumn.ts'
import { openBulkEntry, showBulkEntry, withdrawBulkEntry, writeBulkEntry } from '../../src/platform/bulk/contract.ts'
import type { BulkKind } from '../../src/platform/server/bulk/bulkKind.ts'
import { approveAccounts, proposeAccounts, undoAccounts } from '../../src/units/accountImport/contract.ts'
import { agencyId } from '../../src/units/seed/agencies.ts'
import { binhDienId } from '../../src/units/seed/territories.ts'
import type { TestOffice } from '../support/office.ts'
import { type Looked, type TableImporter, told } from './importers.ts'

interface GoodRows {
  readonly persona: string
  readonly keys: readonly string[]
  rows(turn: number): readonly (readonly string[])[]
  readonly onlyOnce?: string
  readonly writesInto: RegExp
}

const commune = 'UBND xã Bình Điền'
const budgetLine = `${commune} · 2.3 · NSTX · 2026`

/** The heads of the households that are visited from files. */
const visited = ['Hồ Văn Mun', 'Hồ Văn Gụ', 'Hồ Văn Dổi']

const good: Readonly<Record<string, GoodRows>> = {
  session: {
    persona: 'communeOfficer',
    keys: ['heldOn', 'agencyId', 'territoryId', 'placeName', 'audience', 'sessionForm', 'topic', 'people'],
    rows: () =>
      ['05/03/2026', '06/03/2026', '07/03/2026'].map((day, index) => [
        day,
        commune,
        'xã Bình Điền',
        'nhà văn hóa thôn',
        'Người dân',
        'Hội nghị',
        'Bảo vệ và phát triển rừng',
        `${54 + index}`,
      ]),
    writesInto: /^(outreach|plans)\./,
  },
  warningSign: {
    persona: 'communeOfficer',
    keys: ['installedOn', 'agencyId', 'lat', 'lon', 'placeName', 'signText', 'signState', 'nextCheckDueOn'],
    rows: () =>
      ['10/02/2026', '11/02/2026', '12/02/2026'].map((day, index) => [
        day,
        commune,
        `16.3${index}`,
        '107.48',
        'đường lâm nghiệp',
        'cấm lửa',
        'Còn tốt',
        '10/08/2026',
      ]),
    writesInto: /^(outreach|plans)\./,
  },
  household: {
    persona: 'communeOfficer',
    keys: ['headName', 'village', 'territoryId', 'agencyId', 'people', 'forestNearby', 'nextVisitDueOn'],
    rows: () =>
      ['Xoan', 'Lim', 'Sến'].map((name, index) => [
        `Hồ Văn ${name}`,
        `Thôn ${index + 1}`,
        'xã Bình Điền',
        commune,
        '5',
        'rừng phòng hộ tiểu khu 128',
        '10/08/2026',
      ]),
    writesInto: /^(households|plans)\./,
  },
  householdVisit: {
    persona: 'communeOfficer',
    keys: ['visitedOn', 'headName', 'village', 'visitors', 'topic', 'said', 'leaflets', 'nextVisitDueOn'],
    rows: () =>
      visited.map((headName, index) => [
        `0${index + 1}/03/2026`,
        headName,
        'Thôn Bình Lộc',
        'tổ tuyên truyền',
        'Bảo vệ và phát triển rừng',
        'hứa không đốt thực bì',
        `${index + 1}`,
        '10/08/2026',
      ]),
    writesInto: /^(households|plans)\./,
  },
  expenditure: {
    persona: 'finance',
    keys: ['spentOn', 'budgetLineId', 'amountDong', 'content', 'voucherNumber', 'disbursedOn'],
    rows: (turn) =>
      ['12/03/2026', '13/03/2026', '14/03/2026'].map((day, index) => [
        day,
        budgetLine,
        `${1000 + index}`,
        'xăng xe tuần tra',
        `PC-${turn}-${index}`,
        '20/03/2026',
      ]),
    onlyOnce: 'voucherNumber',
    writesInto: /^budget\./,
  },
  budgetProposal: {
    persona: 'communeOfficer',
    keys: ['fiscalYear', 'agencyId', 'title', 'taskId', 'fundingSourceId', 'content', 'amountDong'],
    rows: () =>
      [0, 1, 2].map((index) => [
        '2026',
        commune,
        `kinh phí tuần tra đợt ${index}`,
        '2.3',
        'NSTX',
        'xăng xe',
        `${1_000_000 + index}`,
      ]),
    writesInto: /^budget\./,
  },
  account: {
    persona: 'administrator',
    keys: ['personName', 'agencyId', 'postTitle', 'role', 'validFrom', 'userName', 'telephone'],
    rows: (turn) =>
      ['Một', 'Hai', 'Ba'].map((name, index) => [
        `Lê Văn ${name}`,
        commune,
        'Văn thư',
        'Cán bộ xã, phường',
        '01/04/2026',
        `le.${turn}.${index}`,
        '0912345678',
      ]),
    onlyOnce: 'userName',
    writesInto: /^units\./,
  },
}

/** Money for spendings to be entered on. */
export async function allotMoney({ give, ask }: TestOffice, finance: Actor): Promise<void> {
  const { tasks } = await ask(readBudgetChoices, finance, { on: '2026-04-06', fiscalYear: 2026 })
  const taskId = tasks.find(({ code }) => code === '2.3')?.id ?? ''
  const key = { agencyId: agencyId('UBND-BD'), taskId, fundingSourceId: fundingSourceId('NSTX') }
  const allocations = [{ ...key, content: 'Tuần tra', amountDong: 10_000_000 }]
  await give(decideBudgetAllocation, finance, { decision: aDecision(), allocations })
}

/** Households for visits to be entered of. */
async function enterHouseholds({ give }: TestOffice, officer: Actor): Promise<void> {
  const where = { agencyId: agencyId('UBND-BD'), territoryId: binhDienId, village: 'Thôn Bình Lộc' }
  for (const headName of visited) await give(enterHousehold, officer, aHousehold({ ...where, headName }))
}

/** Throws for a kind whose good rows nobody has written here. */
export async function bulkImporters(office: TestOffice): Promise<TableImporter[]> {
  await allotMoney(office, await office.persona('finance'))
  await enterHouseholds(office, await office.persona('communeOfficer'))
  const importers: TableImporter[] = []
  for (const kind of features.flatMap(({ bulkKinds = [] }) => bulkKinds)) {
    const rows = good[kind.name]
    if (!rows) throw new Error(`no good rows of kind ${kind.name}: add them to ${import.meta.filename}`)
    importers.push(bulkImporter(office, kind, rows, await office.persona(rows.persona)))
  }
  return importers
}

function bulkImporter({ give, ask }: TestOffice, kind: BulkKind, rows: GoodRows, actor: Actor): TableImporter {
  const columns = rows.keys.map((key) => {
    const column = kind.columns.find((one) => one.key === key)
    if (!column) throw new Error(`${kind.name} has no column ${key}`)
    const cellKind = column.cellKind === 'whole' ? ('number' as const) : column.cellKind
    return { key, head: kind.words.vi.heads[key] ?? key, cellKind }
  })
  return {
    name: kind.name,
    forms: ['csv', 'xlsx'],
    columns,
    rows: rows.rows,
    ...(rows.onlyOnce ? { onlyOnce: rows.onlyOnce } : {}),
    most: mostBulkRows,
    opensInto: /^platform\.bulk_/,
    writesInto: rows.writesInto,
    async open(bytes, fileName): Promise<Looked> {
      const content = Buffer.from(bytes).toString('base64')
      const { id: bulkEntryId } = await give(openBulkEntry, actor, { bulkKind: kind.name, fileName, content })
      const vi = await ask(showBulkEntry, actor, { bulkEntryId })
      const en = await ask(showBulkEntry, { ...actor, language: 'en' }, { bulkEntryId })
      return {
        id: bulkEntryId,
        rows: vi.rows.map(({ rowNumber, rowState, texts, faults }, index) => ({
          rowNumber,
          isReady: rowState === 'ready',
          texts,
          faults: faults.map(({ column, given, sentence }, at) =>
            told(column, given, [sentence, en.rows[index]?.faults[at]?.sentence]),
          ),
        })),
      }
    },
    async write({ id: bulkEntryId }) {
      if (kind.record) return (await give(writeBulkEntry, actor, { bulkEntryId })).written
      await give(proposeAccounts, actor, { bulkEntryId })
      return (await give(approveAccounts, actor, { bulkEntryId })).opened.length
    },
    async undo({ id: bulkEntryId }) {
      const reason = 'Thử tệp hỏng'
      await (kind.record
        ? give(withdrawBulkEntry, actor, { bulkEntryId, reason })
        : give(undoAccounts, actor, { bulkEntryId, reason }))
    },
  }
}
