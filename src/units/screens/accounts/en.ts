// What the pages of accounts, sign-ins and rights show.
import type { WordsLike } from '../../../platform/words.ts'
import { navigationWords } from '../../navigationWords.ts'
import type { vi } from './vi.ts'

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const en: WordsLike<typeof vi> = {
  account: {
    list: navigationWords.en.accounts,
    sentence: (open, waiting, resting, closed) =>
      [
        `${counted(open, 'account')} in use`,
        waiting > 0 ? `${waiting} waiting for a password` : '',
        resting > 0 ? `${resting} resting after wrong passwords` : '',
        closed > 0 ? `${closed} closed` : '',
      ]
        .filter(Boolean)
        .join(', '),
    none: 'No accounts yet',
    noneWhy: 'Open an account for a person on the page People.',
    columns: {
      userName: 'User name',
      personName: 'Person',
      postTitles: 'Posts',
      roles: 'Roles',
      accountState: 'State',
      lastSignInAt: 'Last sign-in',
      signInCount: 'Open sign-ins',
      createdAt: 'Opened',
    },
    state: 'State',
    never: 'Never',
    restsUntil: (time) => `Resting until ${time}`,
    closedAt: (time, reason) => `Closed ${time}: ${reason}`,
    mustChange: 'Must change the password at the next sign-in',
    createFor: (name) => `Open an account for ${name}`,
    userName: 'User name',
    userNameHelp: '3 to 40 plain small letters, digits, dots, dashes',
    create: 'Open the account',
    created: 'Account opened',
    renew: 'New password link',
    renewed: 'New link made; earlier links no longer work',
    close: 'Close the account',
    closeWhy: 'Nobody signs in with it any more; its sign-ins end at once. What it recorded stays.',
    closed: 'Account closed',
    reopen: 'Reopen the account',
    reopened: 'Account reopened',
    takenBack: 'Undone right after closing',
    linkTitle: 'Link to set the password',
    linkOnce: 'Shown only this once. Copy it and hand it over in person; whoever has it can set the password.',
    linkExpires: (time) => `Works once, before ${time}.`,
    copyLink: 'Copy the link',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy. Select the link and copy it by hand.',
    linkDone: 'Handed over, close',
    signIns: 'Sign-ins',
  },
  signIn: {
    list: navigationWords.en.signIns,
    sentence: (count) => `This account is open in ${counted(count, 'place')}. Revoke what you do not know.`,
    mine: 'Mine',
    everybody: "Everybody's",
    none: 'No open sign-ins',
    columns: {
      device: 'Device',
      personName: 'Person',
      userName: 'User name',
      address: 'Network address',
      openedAt: 'Opened',
      lastSeenAt: 'Last used',
      expiresAt: 'Expires',
      act: 'Revoke',
    },
    revoke: 'Revoke',
    revokeOf: (device) => `Revoke the sign-in on ${device}`,
    revoked: 'Sign-in revoked. That device must sign in again.',
    thisDevice: 'This device',
    revokeOthers: 'End all others',
    othersRevoked: (count: number) => `${count} other sign-ins ended`,
  },
  roles: {
    list: navigationWords.en.roles,
    sentence: (changed) =>
      changed === 0
        ? 'The permissions are as shipped; none was changed.'
        : `${counted(changed, 'permission')} changed since shipping; changed cells are marked.`,
    matrix: 'Permissions by role',
    permission: 'Act or information',
    kind: { command: 'Do', read: 'See' },
    filterKind: 'Kind',
    onlyChanged: 'Only changed',
    role: 'Role',
    openTo: { everyone: 'Everybody signed in', visitor: 'Without signing in' },
    cell: (role, permission, reach) => `${role}, ${permission}: ${reach}`,
    changed: 'Changed',
    changeTitle: 'Change a permission',
    now: 'Now',
    shippedAs: 'As shipped',
    reach: 'New reach',
    affected: (count) =>
      count === 0 ? 'No account has this role.' : `${counted(count, 'person', 'people')} affected at once:`,
    gains: (what) => `Will gain: ${what}`,
    loses: (what) => `Will lose: ${what}`,
    change: 'Change the permission',
    changedNotice: 'Permission changed',
    changes: 'Changes made',
    noChanges: 'None yet.',
    changeLine: (role, permission, reach) => `${role}: ${permission} to “${reach}”`,
    by: (name, time) => `${name}, ${time}`,
    search: 'Find a permission',
    nothing: 'No permission matches.',
  },
}
