// The invented signs: put up at forest roads, looked at twice a year or too late, some damaged, one gone.
import { dayAfter } from '../../platform/format.ts'
import { checkWarningSign, placeWarningSign } from '../contract.ts'
import { checkRemarks, signPlaces, signTexts } from '../seed/demonstration.ts'
import { halfAYearAfter } from '../signDraft.ts'
import type { SignState } from '../warningSign.ts'
import type { InventedUnit, Office } from './demonstration.ts'
import { between, daysSpread, instantOn, oneOf, weighted } from './imagination.ts'

const howMany = 17
const states: readonly { readonly signState: SignState; readonly weight: number }[] = [
  { signState: 'good', weight: 12 },
  { signState: 'damaged', weight: 4 },
  { signState: 'missing', weight: 2 },
  { signState: 'removed', weight: 1 },
]

export async function demonstrateSigns(office: Office): Promise<void> {
  const { demonstration, unitsOn, personOf } = office
  const { today, random } = demonstration
  const days = daysSpread(random, howMany, ['2025-02-10', dayAfter(today, -12)], [1])
  for (const [index, installedOn] of days.entries()) {
    const unit = oneOf(random, unitsOn(installedOn))
    const place = unit.place()
    if (!place) continue
    const agencyId = random() < 0.6 ? unit.stationId : unit.committeeId
    const person = personOf(agencyId, unit, installedOn)
    const at = instantOn(installedOn, '16:20')
    const { id } = await demonstration.give(
      placeWarningSign,
      person,
      {
        agencyId,
        territoryId: unit.territoryId,
        place,
        placeName: oneOf(random, signPlaces),
        signText: oneOf(random, signTexts),
        signState: 'good',
        installedOn,
        nextCheckDueOn: halfAYearAfter(installedOn),
        photoIds: [await office.photo(person, 'sign', index, at)],
      },
      { key: `sign ${index}`, at },
    )
    await checkInTurn(office, { id, agencyId, unit, index }, halfAYearAfter(installedOn))
  }
}

interface PlacedSign {
  readonly id: string
  readonly agencyId: string
  readonly unit: InventedUnit
  readonly index: number
}

/** Every half year until today, about one in four forgotten. */
async function checkInTurn(office: Office, { id, agencyId, unit, index }: PlacedSign, firstDue: string) {
  const { demonstration, personOf } = office
  const { today, random } = demonstration
  for (let dueOn = firstDue, number = 0; ; number++) {
    const checkedOn = dayAfter(dueOn, between(random, [-9, 16]))
    if (checkedOn >= today || random() < 0.25) return
    const { signState } = weighted(random, states)
    const person = personOf(agencyId, unit, checkedOn)
    const at = instantOn(checkedOn, '15:40')
    const key = `check-${index}-${number}`
    const photoIds = random() < 0.5 ? [await office.photo(person, 'sign', index, at)] : []
    dueOn = halfAYearAfter(checkedOn)
    await demonstration.give(
      checkWarningSign,
      person,
      {
        warningSignId: id,
        checkedOn,
        signState,
        ...(signState === 'removed' ? {} : { nextCheckDueOn: dueOn }),
        ...(signState === 'good' ? {} : { remark: checkRemarks[signState] }),
        ...(photoIds.length > 0 ? { photoIds } : {}),
      },
      { key, at },
    )
    if (signState === 'removed') return
  }
}
