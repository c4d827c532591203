// Who may not: every command and read of outreach by a stranger, a neighbour unit, lower roles, and nobody at all.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import {
  amendSession,
  checkWarningSign,
  listSessions,
  listWarningSigns,
  placeWarningSign,
  recordSession,
  restoreSession,
  sessionChoices,
  showSession,
  showWarningSign,
  withdrawSession,
  withdrawWarningSign,
} from '../contract.ts'
import { aSession, aWarningSign } from '../example.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const ours = { agencyId: agencyId('UBND-BD'), territoryId: binhDienId, place: { lon: 107.48, lat: 16.33 } }
const reason = 'Không được làm.'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: strangers, neighbours and lower roles are refused, and nothing has happened`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const { id: sessionId } = await office.give(recordSession, officer, aSession(ours))
    const { id: warningSignId } = await office.give(placeWarningSign, officer, aWarningSign(ours))
    const before = await office.ask(showSession, officer, { sessionId })

    const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
      [recordSession.name]: [recordSession, aSession(ours)],
      [amendSession.name]: [
        amendSession,
        { sessionId, version: 1, reason, session: aSession({ ...ours, remark: 'Khác' }) },
      ],
      [withdrawSession.name]: [withdrawSession, { sessionId, reason }],
      [restoreSession.name]: [restoreSession, { sessionId, reason }],
      [placeWarningSign.name]: [placeWarningSign, aWarningSign(ours)],
      [checkWarningSign.name]: [checkWarningSign, { warningSignId, checkedOn: '2026-03-06', signState: 'good' }],
      [withdrawWarningSign.name]: [withdrawWarningSign, { warningSignId, reason }],
    }
    assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
    const making = [recordSession.name, placeWarningSign.name]
    const asked: readonly [who: string, code: (name: string) => string][] = [
      ['stranger', () => 'permission.refused'],
      // Another unit's record is not told to exist.
      ['neighbour', (name) => (making.includes(name) ? 'permission.refused' : 'record.notFound')],
      ['finance', () => 'permission.refused'],
      ['leader', () => 'permission.refused'],
      ['administrator', () => 'permission.refused'],
      ['ownerRepresentative', (name) => (making.includes(name) ? 'permission.refused' : 'record.notFound')],
    ]
    for (const [who, code] of asked)
      for (const [name, [contract, input]] of Object.entries(inputs)) {
        const actor = who === 'stranger' ? office.stranger : await office.persona(who)
        await assert.rejects(office.give(contract, actor, input as never), { code: code(name) }, `${who} ${name}`)
      }
    for (const [contract, input] of Object.values(inputs))
      await assert.rejects(office.give(contract, undefined, input as never), { code: 'signIn.required' })
    // The police see what others record where they are, and withdraw nothing.
    const police = await office.persona('police')
    for (const name of [withdrawSession.name, restoreSession.name, withdrawWarningSign.name]) {
      const [contract, input] = inputs[name] ?? []
      await assert.rejects(office.give(contract as CommandContract, police, input as never), {
        code: 'permission.refused',
      })
    }
    assert.deepEqual(await office.ask(showSession, officer, { sessionId }), before)

    // To one's own unit one cannot take over a record of another, nor give one's own away.
    const { id: another } = await office.give(recordSession, await office.persona('stationHead'), {
      ...aSession(ours),
      agencyId: agencyId('HKL'),
    })
    const change = { version: 1, reason, session: aSession({ ...ours, remark: 'Khác' }) }
    await assert.rejects(office.give(amendSession, officer, { ...change, sessionId: another }), {
      code: 'permission.refused',
    })
    const away = { ...change, sessionId, session: aSession({ ...ours, agencyId: agencyId('HKL') }) }
    await assert.rejects(office.give(amendSession, officer, away), { code: 'permission.refused' })

    const questions: readonly (readonly [ReadContract, unknown])[] = [
      [listSessions, {}],
      [showSession, { sessionId }],
      [sessionChoices, { on: '2026-03-06' }],
      [listWarningSigns, {}],
      [showWarningSign, { warningSignId }],
    ]
    assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
    for (const [contract, input] of questions) {
      await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
      await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
    }
    const neighbour = await office.persona('neighbour')
    await assert.rejects(office.ask(showSession, neighbour, { sessionId }), { code: 'record.notFound' })
    await assert.rejects(office.ask(showWarningSign, neighbour, { warningSignId }), { code: 'record.notFound' })
    await assert.rejects(office.ask(showSession, officer, { sessionId: randomUUID() }), { code: 'record.notFound' })
    const ranger = await office.ask(showSession, await office.persona('areaRanger'), { sessionId })
    assert.deepEqual([ranger.mayAmend, ranger.mayWithdraw], [true, false])
    const leader = await office.ask(showSession, await office.persona('leader'), { sessionId })
    assert.deepEqual([leader.mayAmend, leader.mayWithdraw], [false, false])
  })
