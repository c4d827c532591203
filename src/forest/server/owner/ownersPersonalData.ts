// Forest owners as subjects of personal data: what is kept of a household or of who speaks for an organization, and what goes on request.
import { matches } from '../../../platform/listing.ts'
import { Problem } from '../../../platform/problem.ts'
import type { DataSubject, PersonalDataHolder } from '../../../platform/server/personalData/personalDataHolder.ts'
import { personalDataOfOwners } from '../../personalDataWords.ts'
import { isOwnerPersonal } from '../../plot.ts'
import { selectContracts } from './contractSql.ts'
import { eraseContact, type HeldOwner, selectHeldOwners, selectPlotsOfOwner } from './heldOwnersSql.ts'

const subjectKind = 'forestOwner'
const { titles } = personalDataOfOwners
const title = (key: keyof typeof titles.vi) => ({ vi: titles.vi[key], en: titles.en[key] })

/** Of a household its name stands for it; of others the one who speaks for them. */
function subjectOf({ forestOwnerId, facts, territoryName }: HeldOwner): DataSubject {
  const isPersonal = isOwnerPersonal(facts.ownerCategory)
  const { representative, telephone, address, ownerName, otherNames = [] } = facts
  const contact = [representative, telephone, address].filter((text) => text !== undefined)
  return {
    subjectKind,
    subjectId: forestOwnerId,
    name: isPersonal ? ownerName : (representative ?? ownerName),
    about: [isPersonal ? '' : ownerName, ...(isPersonal ? otherNames : []), territoryName].filter(Boolean).join('; '),
    ids: [forestOwnerId],
    // The name of an owner stays in the register, which is to be kept.
    texts: contact,
  }
}

/** Only those of whom something is kept beyond the register itself, or who are people. */
const isSubject = ({ facts }: HeldOwner) =>
  isOwnerPersonal(facts.ownerCategory) || Boolean(facts.representative ?? facts.telephone ?? facts.address)

export const ownersPersonalData: Required<Omit<PersonalDataHolder, 'categories'>> = {
  async find({ tx }, search) {
    const held = await selectHeldOwners(tx, null)
    return held
      .filter(isSubject)
      .map(subjectOf)
      .filter(({ name, about }) => matches(search, [name, about]))
  },
  async subject({ tx }, kind, subjectId) {
    const [held] = kind === subjectKind ? await selectHeldOwners(tx, subjectId) : []
    return held && isSubject(held) ? subjectOf(held) : undefined
  },
  async requireErasable({ tx, today }, subject) {
    if (subject.subjectKind !== subjectKind) return
    const contracts = await selectContracts(tx, subject.subjectId)
    const open = contracts.find(({ validTo, endedOn }) => endedOn === null && (validTo === null || validTo >= today))
    if (open) throw new Problem('forestOwner.hasContract', 409, { number: open.contractNumber })
  },
  async collect({ tx, today }, subject) {
    const [held] = subject.subjectKind === subjectKind ? await selectHeldOwners(tx, subject.subjectId) : []
    if (!held) return []
    const { otherNames = [], ...facts } = held.facts
    const contracts = await selectContracts(tx, subject.subjectId)
    return [
      { title: title('owner'), rows: [{ ...facts, otherNames: otherNames.join('; ') }] },
      {
        title: title('contracts'),
        rows: contracts.map(({ contractKind, contractNumber, signedOn, validTo, areaHa, endedOn }) => ({
          contractKind,
          contractNumber,
          signedOn,
          validTo,
          areaHa,
          endedOn,
        })),
      },
      { title: title('plots'), rows: await selectPlotsOfOwner(tx, subject.subjectId, today) },
    ]
  },
  async erase({ tx }, subject) {
    return subject.subjectKind === subjectKind ? eraseContact(tx, subject.subjectId) : 0
  },
}
