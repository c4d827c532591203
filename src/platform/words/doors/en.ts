// What the doors say of the platform: faults of input, refusals.
import { dateText } from '../../format.ts'
import type { WordsLike } from '../../words.ts'
import type { vi } from './vi.ts'

const count = (value: unknown) => new Intl.NumberFormat('en-GB').format(Number(value))
const day = (iso: unknown) => dateText(String(iso))

export const en: WordsLike<typeof vi> = {
  faults: {
    required: 'Nothing entered. This is required.',
    type: 'Not in the right form.',
    minLength: (p) => (Number(p.limit) <= 1 ? 'Nothing entered. This is required.' : `At least ${p.limit} letters.`),
    maxLength: (p) => `At most ${p.limit} letters.`,
    minimum: (p) => `Not below ${count(p.limit)}.`,
    maximum: (p) => `Not above ${count(p.limit)}.`,
    exclusiveMinimum: (p) => `Must be above ${count(p.limit)}.`,
    exclusiveMaximum: (p) => `Must be below ${count(p.limit)}.`,
    minItems: (p) => `At least ${p.limit}.`,
    maxItems: (p) => `At most ${p.limit}.`,
    uniqueItems: 'Something occurs twice.',
    multipleOf: 'Must be a round number of its unit.',
    format: 'Not in the right form.',
    pattern: 'Not in the right form.',
    enum: 'Choose one of the list.',
    const: 'Choose one of the list.',
    anyOf: 'Choose or enter a valid value.',
    letters: 'Holds a broken sign that cannot be kept. Type it again.',
    right: 'Not right.',
    unknown: 'This value is not accepted.',
  },
  problems: {
    'export.reasonMissing': () => 'Not exported: the list holds personal data, give the reason.',
    'record.alreadyWithdrawn': () => 'This record is already withdrawn.',
    'record.notWithdrawn': () => 'This record is not withdrawn, nothing to restore.',
    'unit.notInForce': (p) =>
      `Not recorded: unit “${p.name}” did not exist on ${day(p.on)}. Choose the unit of that day.`,
    'agency.notInForce': (p) =>
      `Not recorded: agency “${p.name}” did not exist on ${day(p.on)}. Choose the agency of that day.`,
    'unit.placeOutside': () =>
      'Not recorded: the position is outside the units of this office. Choose a unit or correct the position.',
    'signIn.codeNeeded': () => 'Enter the code on your phone too.',
    'signIn.codeWrong': () => 'The code is wrong or was used. Wait for a new one; check the clock of the phone.',
    'secondFactor.mustEnrol': () => 'The office requires a second factor before anything else.',
    'signIn.refused': () => 'Not signed in: the user name or the password is wrong. Check both.',
    'signIn.resting': () => 'Not signed in: too many wrong passwords, the account rests. Wait, then try again.',
    'signIn.noPersona': () => 'There is no such invented person. Choose another.',
    'password.linkUsed': () => 'The link was used or is too old. The administrator gives a new one.',
    'password.mustChange': () => 'The first password must be changed before anything else.',
    'password.wrong': () => 'Not changed: the present password is wrong. Enter it again.',
    'password.tooShort': () => 'Not set: shorter than 10 letters. Make it longer.',
    'password.tooCommon': () => 'Not set: easy to guess. Choose another.',
    'password.hasUserName': () => 'Not set: it contains the user name. Choose another.',
    'input.invalid': (p) =>
      `Not saved: ${p.count ? `${p.count} entries are` : 'something is'} not right. Correct what is marked.`,
    'input.unreadable': () => 'Not saved: the request cannot be read. Reload the page and try again.',
    'input.tooLarge': () => 'Not saved: too large. Send it in parts.',
    'signIn.required': () => 'Not opened: your sign-in has ended. Sign in again.',
    'permission.refused': () => "This account may not do that. The office's administrator can give the right.",
    'record.notFound': () => 'No such record: it was removed or the address is wrong. Look for it in the list.',
    'record.alreadyExists': () => 'Not saved: such a record exists. Open that one.',
    'record.checkFailed': () => 'Not saved: a value breaks a rule. Look through the entries.',
    'record.overlaps': () => 'Not saved: the period overlaps with an existing record. Correct the dates.',
    'record.referenceMissing': () => 'Not saved: a record referred to is gone. Choose again.',
    'record.nothingChanged': () => 'No amendment saved: nothing differs from what is kept.',
    'record.changedMeanwhile': () => 'Not saved: somebody else has just changed this record. Reload to see it.',
    'command.idReused': () => 'Not saved: this id was used for something else. Send it as a new record.',
    'command.idMissing': () => 'Not saved: the record has no id. Reload the page and try again.',
    'command.unknown': () => 'The server does not know this action. Reload the page to get the new version.',
    'read.unknown': () => 'The server does not know this list. Reload the page to get the new version.',
    'address.unknown': () => 'There is no such address. Choose another page.',
    'export.tooLarge': (p) => `${count(p.total)} rows cannot be exported: at most ${count(p.most)}. Filter first.`,
    'rateLimit.reached': () => 'Too fast. Wait a minute and try again.',
    'request.foreignSite': () => "The request came from another site and was stopped. Open the office's own address.",
    'server.unexpected': (p) =>
      `The server failed, nothing was saved.${p.reference ? ` Code: ${p.reference}.` : ''} Try again; if it stays, tell the administrator.`,
    'server.stopping': () => 'The server is restarting. Wait a minute and try again.',
    'network.unreachable': () => 'The server cannot be reached. Check the network and try again.',
    'screen.failed': () => 'The page did not open. Try again',
    'upload.tooLarge': () => 'File not sent: too large. Take it again at a smaller size.',
    'upload.wrongKind': () => 'File not sent: neither a photo nor a PDF. Choose another file.',
    'upload.missing': () => 'Not sent: a file is no longer on this device. Add the file again.',
    'start.portBusy': (p) => `Port ${p.port} is used by another program. Set PORT to another number and start again.`,
    'start.portRefused': (p) => `The machine does not allow port ${p.port}. Set PORT to 1024 or above and start again.`,
    'start.hostUnknown': (p) =>
      `This machine has no address ${p.host}. Set HOST to 127.0.0.1 or 0.0.0.0 and start again.`,
    'start.demonstrationFolder': () =>
      'This folder holds invented data. Set another DATA_DIR (or DATABASE_URL) for real data.',
    'cli.noAccount': (p) => `There is no account ${p.userName}.`,
    'worker.needsPostgres': () => 'A separate worker needs PostgreSQL. Set DATABASE_URL and start again.',
    'config.invalid': () => 'The configuration is not right. Correct the variables named and start again.',
    'cli.unknown': (p) => `There is no command ${p.verb}.`,
    'cli.noSuchFile': (p) => `The file ${p.file} cannot be opened (${p.reason}).`,
  },
}
