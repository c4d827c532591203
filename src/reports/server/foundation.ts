// What every office starts with: headings by the rules of form, for the agencies whose form is known. None is verified.
import { operatorAccountId } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Moment } from '../../platform/server/command.ts'
import { headingByName } from '../seed/headings.ts'
import { insertHeading, selectAgencies } from './sql.ts'

/** Runs at each start; what is there stays as it is. */
export async function found({ tx, now }: Moment): Promise<void> {
  for (const { agencyId, name, parentName, validFrom } of await selectAgencies(tx)) {
    const heading = headingByName(name, parentName)
    if (!heading) continue
    const recording = { id: seedId('documentHeading', agencyId), accountId: operatorAccountId, now }
    await insertHeading(tx, recording, { agencyId, validFrom, heading })
  }
}
