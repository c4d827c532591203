import { dateText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import type { DeclarationState } from '../../declaration/declaration.ts'
import type { declarationVi } from './vi.ts'

type Params = Readonly<Record<string, unknown>>

const state: Readonly<Record<DeclarationState, string>> = {
  declared: 'Waits for confirmation',
  confirmed: 'Confirmed',
  doubted: 'One side found otherwise',
  entered: 'In the register',
  refused: 'Not accepted',
  withdrawn: 'Withdrawn',
}

export const declarationEn: WordsLike<typeof declarationVi> = {
  audit: {
    'changeDeclaration.submit': 'Declare a change',
    'changeDeclaration.confirmForCommune': 'The commune confirms a declaration',
    'changeDeclaration.confirmForRangers': 'Rangers confirm a declaration',
    'changeDeclaration.settle': 'Settle a declaration',
    'changeDeclaration.withdraw': 'Withdraw a declaration',
  },
  problems: {
    'changeDeclaration.fromFuture': (p: Params) => `${dateText(String(p.on))} has not come: declare what has happened.`,
    'changeDeclaration.wrongDay': (p: Params) =>
      `The day on the spot is from ${dateText(String(p.from))}, when it happened, until today.`,
    'changeDeclaration.sayWhy': () => 'Where it is not true, say what was found.',
    'changeDeclaration.saidAlready': () => 'This side has confirmed already.',
    'changeDeclaration.over': () => 'This declaration is settled or withdrawn.',
    'changeDeclaration.oneEnd': () =>
      'Choose the change that was recorded, or say why it is not accepted: exactly one.',
    'changeDeclaration.notConfirmed': () => 'Commune and rangers must both have found it true first.',
    'changeDeclaration.otherChange': () =>
      'That change is not of this plot since that day, was undone, or belongs to another declaration.',
  },
  declaration: {
    title: 'Declared changes',
    why: 'Owners declare what happened to their forest; commune and rangers look on the spot; the keeper records it.',
    none: 'Nothing is declared yet',
    submit: 'Declare a change',
    submitted: 'The declaration is sent',
    what: 'What happened',
    columns: {
      declaredOn: 'Declared on',
      changeCause: 'Cause',
      happenedOn: 'Happened on',
      dueOn: 'To be declared by',
      isLate: 'Late',
      areaHa: 'Area (ha)',
      declarationState: 'State',
      commune: 'Commune',
      ranger: 'Rangers',
      description: 'Description',
      agencyId: 'The owner is the agency',
      photoIds: 'Photos',
    },
    areaHint: 'Empty: the whole plot.',
    agencyHint: 'Empty when it is declared for a household or a community.',
    state,
    found: { true: 'True', false: 'Not true', none: 'Not seen yet' },
    due: (day: string, basis: string) =>
      `To be declared by ${dateText(day)}. Basis: ${basis}, not compared with the signed text.`,
    noDue: 'By when it is to be declared is not known for this day.',
    by: (person: string) => `Declared by ${person}`,
    noPlot: 'Begin a declaration on the page of a plot.',
    openPlots: 'Open the register',
    lot: 'Show the plot in the register',
    confirmations: 'On the spot',
    confirmFor: { commune: 'The commune confirms', ranger: 'Rangers confirm' },
    seenOn: 'Day on the spot',
    remark: 'What was found',
    true: 'As declared',
    false: 'Not true',
    confirmed: 'Confirmed',
    sideSaid: (side: string, found: string, day: string, person: string) =>
      `${side}: ${found}, seen on ${dateText(day)}, ${person}`,
    settle: 'Into the register',
    recordFirst: 'Record the change of the plot, then choose it here.',
    recordChange: 'Record the change',
    change: 'The change that was recorded',
    changeSaid: (cause: string, day: string) => `${cause}, from ${dateText(day)}`,
    enter: 'It is in the register',
    entered: 'The declaration is in the register',
    refuse: 'Do not accept',
    refused: 'The declaration is not accepted',
    refusal: (reason: string) => `Not accepted: ${reason}`,
    reason: 'Why it is not accepted',
    withdraw: 'Withdraw the declaration',
    withdrawQuestion: 'Why it is withdrawn',
    withdrawn: (reason: string) => `Withdrawn: ${reason}`,
    openChange: 'Show the change in the register',
  },
}
