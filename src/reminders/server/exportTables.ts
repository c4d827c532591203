// The lists of reminders as tables on paper. What is unknown is an empty cell.
import { dateOfInstant, dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { ChaseRow, DueRow, EscalationRow } from '../chaseContract.ts'
import type { ReminderRow } from '../contract.ts'
import { kindName } from '../dueKindWords.ts'
import { remindersWords } from '../words.ts'

type Cell<Row> = (row: Row) => string | number | boolean | null
type Table<Row> = Readonly<Record<string, { readonly head: string; readonly cell: Cell<Row> }>>
const day = (iso: string | null) => (iso === null ? null : dateText(iso))

export const dueTable: ExportTable = (language): Table<DueRow> => {
  const { columns, dueStanding, reminderRecipients } = remindersWords[language]
  return {
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    dueKind: { head: columns.dueKind, cell: (row) => kindName(row.dueKind, language) },
    subject: { head: columns.subject, cell: (row) => row.subject },
    headName: { head: columns.headName, cell: (row) => row.headName },
    dueOn: { head: columns.dueOn, cell: (row) => dateText(row.dueOn) },
    dueStanding: { head: columns.standing, cell: (row) => dueStanding[row.dueStanding] },
    workingDaysLate: { head: columns.workingDaysLate, cell: (row) => row.workingDaysLate },
    doneOn: { head: columns.doneOn, cell: (row) => day(row.doneOn) },
    lastRemindedAt: {
      head: columns.lastRemindedAt,
      cell: (row) => (row.lastRemindedAt ? dateText(dateOfInstant(row.lastRemindedAt)) : null),
    },
    lastChasedOn: { head: columns.lastChasedOn, cell: (row) => day(row.lastChasedOn) },
    answeredOn: { head: columns.answeredOn, cell: (row) => day(row.answeredOn) },
    escalatedTo: {
      head: columns.escalatedTo,
      cell: (row) => (row.escalatedTo ? reminderRecipients[row.escalatedTo] : null),
    },
  }
}

export const chaseTable: ExportTable = (language): Table<ChaseRow> => {
  const { columns, chaseForm } = remindersWords[language]
  return {
    chasedOn: { head: columns.chasedOn, cell: (row) => dateText(row.chasedOn) },
    chaseForm: { head: columns.chaseForm, cell: (row) => chaseForm[row.chaseForm] },
    letterNumber: { head: columns.number, cell: (row) => row.letterNumber },
    agencyNames: { head: columns.agencyNames, cell: (row) => row.agencyNames.join('; ') },
    items: { head: columns.items, cell: (row) => row.items },
    answerByOn: { head: columns.answerByOn, cell: (row) => dateText(row.answerByOn) },
    unanswered: { head: columns.unanswered, cell: (row) => row.unanswered },
    recordedBy: { head: columns.recordedBy, cell: (row) => row.recordedBy },
  }
}

export const escalationTable: ExportTable = (language): Table<EscalationRow> => {
  const { columns, reminderRecipients } = remindersWords[language]
  return {
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    subject: { head: columns.subject, cell: (row) => row.subject },
    dueOn: { head: columns.dueOn, cell: (row) => dateText(row.dueOn) },
    workingDaysLate: { head: columns.workingDaysLate, cell: (row) => row.workingDaysLate },
    escalatedTo: { head: columns.escalatedTo, cell: (row) => reminderRecipients[row.escalatedTo] },
    escalatedOn: { head: columns.escalatedOn, cell: (row) => dateText(row.escalatedOn) },
    lastChasedOn: { head: columns.lastChasedOn, cell: (row) => day(row.lastChasedOn) },
    answeredOn: { head: columns.answeredOn, cell: (row) => day(row.answeredOn) },
    settlement: { head: columns.settlement, cell: (row) => row.settlement },
  }
}

export const reminderTable: ExportTable = (language): Table<ReminderRow> => {
  const { columns, step } = remindersWords[language]
  return {
    madeAt: { head: columns.madeAt, cell: (row) => instantText(row.madeAt) },
    dueKind: { head: columns.dueKind, cell: (row) => kindName(row.dueKind, language) },
    subject: { head: columns.subject, cell: (row) => row.subject },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    dueOn: { head: columns.dueOn, cell: (row) => dateText(row.dueOn) },
    stepDays: { head: columns.step, cell: (row) => step(row.stepDays) },
  }
}
