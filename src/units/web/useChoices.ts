// What the forms and filters offer: the units, agencies and people of a day, in the order of their names.
import { useRead } from '../../platform/web/useRead.ts'
import { listAgencies } from '../agencyContract.ts'
import { listTerritories } from '../contract.ts'
import { listPeople } from '../peopleContract.ts'
import { useUnitWords } from './useUnitWords.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

const staleMs = 60_000
const most = 1000

/** `phường Hương Trà (19996)`: the code tells units of one name apart. */
export function useTerritoryChoices(asOf: string): readonly Choice[] {
  const { data } = useRead(listTerritories, { asOf, sort: 'fullName', pageSize: most }, { staleMs })
  return data?.rows.map(({ id, fullName, code }) => ({ value: id, label: `${fullName} (${code})` })) ?? []
}

export function useAgencyChoices(asOf: string): readonly Choice[] {
  const { data } = useRead(listAgencies, { asOf, sort: 'name', pageSize: most }, { staleMs })
  return data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []
}

export function usePeopleChoices(on: string, isAsked = true): readonly Choice[] {
  const { person } = useUnitWords()
  const { data } = useRead(listPeople, { on, sort: 'name', pageSize: most }, { staleMs, enabled: isAsked })
  return (
    data?.rows.map(({ id, name, posts }) => ({
      value: id,
      label: `${name}, ${posts[0] ? `${posts[0].title}, ${posts[0].agencyName}` : person.noPost}`,
    })) ?? []
  )
}
