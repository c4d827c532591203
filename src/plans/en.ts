import { dateText } from '../platform/format.ts'
import type { WordsLike } from '../platform/words.ts'
import type { vi } from './vi.ts'

const day = (value: unknown) => dateText(String(value))

export const en: WordsLike<typeof vi> = {
  /** What the matrix of permissions calls each read. */
  reads: {
    'planImport.list': 'See the plans being entered',
    'planImport.show': 'See a plan being entered',
    'plan.list': 'See the list of plans',
    'plan.tasks': 'See the tasks of a plan',
    'plan.board': 'See the task board',
    'plan.overview': 'See the leader\u2019s page',
    'task.show': 'See a task',
    'adjustment.list': 'See adjustments of figures',
    'evidence.list': 'See the list of evidence',
    'evidence.choices': 'See the choices of the evidence map',
    'indicator.list': 'See the list of indicators',
    'indicator.preview': 'Try how an indicator counts',
    'indicator.records': 'See the records of an indicator',
    'figure.restricted': 'See restricted figures',
  },
  audit: {
    'planImport.open': 'Open a plan to look at',
    'plan.enter': 'Enter a plan',
    'plan.takeBack': 'Take back an entered plan',
    'task.reassign': 'Reassign a task',
    'taskDeadline.set': 'Set a task deadline',
    'figure.adjust': 'Adjust a figure',
    'indicator.change': 'Change an indicator',
    'indicator.add': 'Add an indicator',
    'indicator.end': 'End an indicator',
    'indicator.undo': 'Undo the last change of an indicator',
  },
  problems: {
    'planImport.noColumns': (p) =>
      `${p.file} cannot be read: no head row with “Nội dung (nhiệm vụ)”, “Cơ quan chủ trì” and one more column. Check the head of the table and choose the file again.`,
    'planImport.tooManyLines': (p) =>
      `File not accepted: it has ${p.count} lines, a plan has at most ${p.most}. Send only the table of tasks.`,
    'planImport.twoSources': () => 'Choose one: from a file, or copied from another plan.',
    'planImport.linesOpen': (p) =>
      `Not entered: ${p.count} lines are to be corrected or looked at (rows ${p.rows}). Correct, accept or leave them out.`,
    'planImport.noTask': () => 'Not entered: there is no task. Add at least one.',
    'planImport.notWritten': () => 'Nothing was written, there is nothing to take back.',
    'planImport.written': () => 'This was written as a plan already.',
    'planImport.undone': () => 'This was taken back. Open the file again.',
    'plan.codeTaken': (p) =>
      `Not entered: this agency has a plan ${p.code} of that year already. Check number, symbol and day.`,
    'plan.dateInFuture': (p) => `Not entered: ${day(p.issuedOn)} has not come. Correct the date.`,
    'plan.issuerNotInForce': (p) =>
      `Not entered: the issuer was not in force on ${day(p.on)}. Choose an agency of that day.`,
    'plan.unitNotInForce': (p) => `Not entered: the unit was not in force on ${day(p.on)}. Choose a unit of that day.`,
    'plan.agencyUnknown': () => 'Not entered: a chosen agency is not in the list any more. Choose again.',
    'plan.inUse': () =>
      'Not taken back: something rests on this plan (a deadline, an indicator, a reassignment, money, a unit’s plan or a document).',
    'task.notAssigned': (p) =>
      `Not reassigned: ${p.name} no longer has this task. Open the task again to see who has it.`,
    'task.agencyNotInForce': (p) =>
      `Not reassigned: ${p.name} did not exist on ${day(p.validFrom)}. Choose an agency of that day or correct the date.`,
    'task.reassignedTooEarly': (p) =>
      `Not reassigned: ${day(p.validFrom)} is too early. The earliest day is ${day(p.earliest)}.`,
    'task.reassignedToSame': () => 'Not reassigned: an agency cannot take over from itself. Choose another.',
    'taskDeadline.notOfYear': (p) =>
      `Deadline not set: task ${p.code} has no result in ${p.year}. Choose another year.`,
    'taskDeadline.beforePlan': (p) =>
      `Deadline not set: the plan was issued on ${day(p.issuedOn)}. Choose a later day.`,
    'adjustment.nothing': () => 'Adjustment not recorded: nothing is added or taken away.',
    'adjustment.dateInFuture': (p) =>
      `Adjustment not recorded: ${day(p.occurredOn)} has not come yet. Choose a day up to ${day(p.today)}.`,
    'adjustment.belowZero': (p) =>
      p.current === null
        ? 'Adjustment not recorded: there is no figure yet to take from.'
        : `Adjustment not recorded: the figure is ${p.current}; it would fall below 0.`,
    'adjustment.agencyNotInForce': (p) =>
      `Adjustment not recorded: the agency did not exist on ${day(p.occurredOn)}. Choose the agency of that day.`,
    'adjustment.unitNotInForce': (p) =>
      `Adjustment not recorded: the unit did not exist on ${day(p.occurredOn)}. Choose the unit of that day.`,
    'adjustment.unitNotOfAgency': (p) =>
      `Adjustment not recorded: ${p.unit} is not in the area of ${p.agency}. Choose a unit of its area.`,
    'adjustment.indicatorNotInForce': (p) => `Adjustment not recorded: the indicator was not counted on ${day(p.day)}.`,
    'indicator.endedTooEarly': (p) => `Not recorded: it must end after ${day(p.heldFrom)}, when the present way began.`,
    'indicator.wordTaken': (p) => `Not added: the task has an indicator “${p.indicator}”. Choose another word.`,
    'indicator.ended': (p) => `Not recorded: the indicator ended on ${day(p.validTo)}. Undo that first.`,
    'indicator.nothingToUndo': () => 'Nothing to undo: the indicator is as it was founded.',
    'indicator.inUse': () => 'Not undone: there are signed adjustments of it. Record its end instead.',
    'indicator.changedTooEarly': (p) =>
      `Indicator not changed: it is counted so since ${day(p.heldFrom)}; the change must begin later, not on ${day(p.validFrom)}.`,
  },
  table: {
    yes: 'Yes',
    code: 'No.',
    title: 'Task',
    groupTitle: 'Task group',
    leads: 'Lead',
    coordinating: 'Coordinating',
    expectedResult: 'Expected result',
    timeText: 'Time',
    figures: 'Done',
    records: 'Records',
    taskStatus: 'Status',
    dueOn: 'Deadline',
    daysLate: 'Days late',
    silentLeads: 'Not reported',
    waiting: 'Waiting for a successor',
    lastOn: 'Latest record',
    occurredOn: 'Date',
    evidenceKind: 'Kind',
    what: 'What was done',
    agencyName: 'Done by',
    territoryName: 'Unit',
    place: 'Coordinates',
    photoCount: 'Photos',
    quantities: 'Quantities',
    isDemonstration: 'Invented data',
    id: 'Record id',
    taskCode: 'Task',
    indicatorName: 'Indicator',
    unitOfMeasure: 'Unit of measure',
    delta: 'Added',
    reason: 'Reason',
    recordedBy: 'Recorded by',
    recordedAt: 'Recorded at',
    indicator: 'Word',
    evidenceKinds: 'Kinds that count',
    quantity: 'Quantity summed',
    filter: 'Condition',
    isRestricted: 'Restricted',
    validFrom: 'From',
    validTo: 'Until before',
    legalBasis: 'Basis',
    planCode: 'Number and symbol',
    planTitle: 'Title',
    issuedOn: 'Issued on',
    issuerName: 'Issued by',
    tasks: 'Tasks',
    amount: 'Quantity',
    isAdjustment: 'Adjustment',
  },
  taskStatus: { onTrack: 'On track', underWay: 'Under way', late: 'Late', noEvidence: 'No evidence yet' },
  restricted: 'Restricted',
}
