// The doors that have a preview of their own: a plan, the working calendar, figures of an earlier year.
import {
  importHolidays,
  openHolidayImport,
  showHolidayImport,
  undoHolidayImport,
} from '../../src/law/calendarContract.ts'
import { lawWords } from '../../src/law/words.ts'
import { judgedLines } from '../../src/plans/planImport/judgedPlan.ts'
import { planImportWords } from '../../src/plans/planImport/words.ts'
import { enterPlan, openPlanImport, showPlanImport, takeBackPlan } from '../../src/plans/planImportContract.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { importPriorTable, previewPriorTable, undoPriorTable } from '../../src/reports/priorContract.ts'
import { reportsWords } from '../../src/reports/words.ts'
import { agencyId } from '../../src/units/seed/agencies.ts'
import { binhDienId } from '../../src/units/seed/territories.ts'
import type { TestOffice } from '../support/office.ts'
import { type Looked, sent, type TableImporter, told } from './importers.ts'

export async function ownImporters(office: TestOffice): Promise<TableImporter[]> {
  const head = await office.persona('stationHead')
  return [plan(office, head), calendar(office, await office.persona('administrator')), priorYear(office, head)]
}

const languages = ['vi', 'en'] as const

function plan(office: TestOffice, head: Actor): TableImporter {
  const { give, ask } = office
  const about = { title: 'Bảo vệ rừng năm 2026', issuedOn: '2026-01-12', issuerAgencyId: agencyId('UBND-BD') }
  const columns = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Kết quả', 'Thời gian']
  const keys = ['code', 'title', 'lead', 'coordinating', 'expectedResult', 'timeText'] as const
  const judged = async (planImportId: string) => {
    const { lines, agencies, territories } = await ask(showPlanImport, head, { planImportId })
    const parentOf = new Map(territories.map((each) => [each.id, each.parentId]))
    const by = { agencies, on: about.issuedOn, territoryId: binhDienId, parentOf }
    return judgedLines(lines, { office: by, decisions: [], named: [] })
  }
  return {
    name: 'plan',
    forms: ['csv', 'xlsx', 'docx'],
    columns: columns.map((title, index) => ({ key: keys[index] ?? '', head: title, cellKind: 'text' })),
    headings: 1,
    rows: () => [
      ['1', 'Tuyên truyền', '', '', '', ''],
      ['-', 'Họp thôn', 'Hạt Kiểm lâm', 'Công an xã Bình Điền', 'Báo cáo', 'Hàng năm'],
      ['-', 'Ký cam kết', 'Hạt Kiểm lâm', 'Công an xã Bình Điền', 'Bản cam kết', 'Năm 2026'],
      ['-', 'Tuần tra', 'Hạt Kiểm lâm', 'Công an xã Bình Điền', 'Báo cáo', 'Hàng năm'],
    ],
    most: 500,
    opensInto: /^plans\.plan_imports$/,
    writesInto: /^plans\./,
    async open(bytes, fileName): Promise<Looked> {
      const fileId = await sent(office, head, 'table', bytes, fileName)
      const { id } = await give(openPlanImport, head, { fileId })
      return {
        id,
        rows: (await judged(id)).map(({ line, lineState, faults }) => ({
          rowNumber: line.rowNumber,
          isReady: lineState === 'ready',
          texts: Object.fromEntries(keys.map((key) => [key, line[key]])),
          faults: faults.map(({ code, field, given }) =>
            told(
              field,
              given,
              languages.map((language) => planImportWords[language].faults[code]({ given })),
            ),
          ),
        })),
      }
    },
    async write({ id: planImportId }, turn) {
      const open = (await judged(planImportId)).filter(({ lineState }) => lineState !== 'ready')
      const decisions = open.map(({ line }) => ({ rowNumber: line.rowNumber, isLeftOut: true }))
      const input = { planImportId, ...about, code: `${turn}/KH-UBND`, territoryId: binhDienId, decisions, named: [] }
      return (await give(enterPlan, head, input)).tasks
    },
    undo: async ({ id: planImportId }) => void (await give(takeBackPlan, head, { planImportId })),
  }
}

function calendar({ give, ask }: TestOffice, administrator: Actor): TableImporter {
  const heads = { dayOn: 'Ngày', calendarDayKind: 'Loại', name: 'Dịp', instrument: 'Văn bản', clause: 'Điều khoản' }
  return {
    name: 'calendar',
    forms: ['csv', 'xlsx'],
    columns: Object.entries(heads).map(([key, head]) => ({
      key,
      head,
      cellKind: key === 'dayOn' ? 'date' : key === 'calendarDayKind' ? 'choice' : 'text',
    })),
    rows: () => [
      ['03/01/2028', 'Nghỉ', 'nghỉ bù', 'Bộ luật Lao động', 'điều 111'],
      ['08/01/2028', 'Làm bù', 'làm bù', 'Thông báo số 1', 'khoản 2'],
      ['05/01/2028', 'Nghỉ', 'nghỉ thêm', 'Bộ luật Lao động', 'điều 112'],
    ],
    onlyOnce: 'dayOn',
    most: 400,
    opensInto: /^law\.calendar_imports$/,
    writesInto: /^law\./,
    async open(bytes, fileName): Promise<Looked> {
      const content = Buffer.from(bytes).toString('base64')
      const { id: calendarImportId } = await give(openHolidayImport, administrator, { fileName, content })
      const { rows } = await ask(showHolidayImport, administrator, { calendarImportId })
      return {
        id: calendarImportId,
        rows: rows.map(({ rowNumber, calendarRowState, faults, ...row }) => ({
          rowNumber,
          isReady: calendarRowState === 'ready',
          texts: {
            dayOn: row.dayOn ?? '',
            calendarDayKind: row.calendarDayKind === 'holiday' ? 'Nghỉ' : 'Làm bù',
            name: row.name,
            instrument: row.instrument,
            clause: row.clause ?? '',
          },
          faults: faults.map(({ column, given, expected }) =>
            told(
              column,
              given,
              languages.map((language) => lawWords[language].import.fault[expected](heads[column], given)),
            ),
          ),
        })),
      }
    },
    write: async ({ id: calendarImportId }) =>
      (await give(importHolidays, administrator, { calendarImportId, isVerified: false })).written,
    undo: async ({ id: calendarImportId }) => void (await give(undoHolidayImport, administrator, { calendarImportId })),
  }
}

function priorYear(office: TestOffice, head: Actor): TableImporter {
  const { give, ask } = office
  const about = { plan: '120/KH-UBND', year: 2024 }
  const imports = new Map<string, string>()
  return {
    name: 'priorYear',
    forms: ['csv', 'xlsx'],
    columns: [
      { key: 'figure', head: 'Chỉ tiêu', cellKind: 'choice' },
      { key: 'amount', head: 'Số liệu', cellKind: 'number' },
    ],
    rows: () => [
      ['Cuộc tuyên truyền', '31'],
      ['1.2.attendance', '2089'],
      ['1.2.leaflets', '1500'],
    ],
    onlyOnce: 'figure',
    most: 20_000,
    // A look is a read: it writes nothing.
    opensInto: /^$/,
    writesInto: /^reports\./,
    async open(bytes, fileName): Promise<Looked> {
      const fileId = await sent(office, head, 'table', bytes, fileName)
      const { rows } = await ask(previewPriorTable, head, { ...about, fileId })
      return {
        id: fileId,
        rows: rows.map(({ rowNumber, figureText, amountText, fault }) => ({
          rowNumber,
          isReady: fault === null,
          texts: { figure: figureText, amount: amountText },
          faults: fault
            ? [
                told(
                  fault.startsWith('figure') ? 'figure' : 'amount',
                  fault.startsWith('figure') ? figureText : amountText,
                  languages.map((language) => reportsWords[language].prior.table.faults[fault]),
                ),
              ]
            : [],
        })),
      }
    },
    async write({ id: fileId }) {
      const source = 'Báo cáo 90/BC-HKL ngày 20/12/2024'
      const { id, written } = await give(importPriorTable, head, { ...about, fileId, source })
      imports.set(fileId, id)
      return written
    },
    undo: async ({ id }) => void (await give(undoPriorTable, head, { importId: imports.get(id) ?? '' })),
  }
}
