// The map page in an address: filters, as-of date, view and what is open, so that a link opens the same map for another.
import { type Camera, cameraOf, cameraText } from '../../platform/map/camera.ts'
import type { EvidenceFilter } from '../evidenceContract.ts'

export interface MapAddress {
  readonly filter: EvidenceFilter
  readonly search: string
  readonly camera?: Camera
  readonly chosenId?: string | undefined
  /** The list shows only what lies in the view of the map. */
  readonly inView: boolean
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const date = /^\d{4}-\d{2}-\d{2}$/

/** Filter → its key in the address; the words an officer can read. */
const keys = {
  taskId: 'nhiem-vu',
  territoryId: 'don-vi',
  agencyId: 'co-quan',
  from: 'tu',
  to: 'den',
  asOf: 'ngay',
} as const

/** What the address says; what is unknown or misspelt in it is passed over. */
export function mapAddressOf(given: Readonly<Record<string, string>>): MapAddress {
  const value = (key: string, form: RegExp) => {
    const text = given[key]
    return text && form.test(text) ? text : undefined
  }
  const filter: Record<string, unknown> = {}
  for (const [name, key] of Object.entries(keys)) {
    const found = value(key, name.endsWith('Id') ? uuid : date)
    if (found) filter[name] = found
  }
  const kinds = given.loai?.split('.').filter((kind) => /^[a-z][A-Za-z]{1,39}$/.test(kind))
  if (kinds?.length) filter.kinds = kinds
  const camera = cameraOf(given['ban-do'])
  const chosenId = value('chon', uuid)
  return {
    filter: filter as EvidenceFilter,
    search: given.tim ?? '',
    inView: given.khung !== '0',
    ...(camera ? { camera } : {}),
    ...(chosenId ? { chosenId } : {}),
  }
}

/** The keys of the address that this state needs; undefined takes a key away. The day (`ngay`) is the shell's to set. */
export function mapSearch({
  filter,
  search,
  camera,
  chosenId,
  inView,
}: MapAddress): Record<string, string | undefined> {
  const { asOf: _day, ...own } = keys
  return {
    ...Object.fromEntries(Object.entries(own).map(([name, key]) => [key, filter[name as keyof typeof own]])),
    loai: filter.kinds?.join('.'),
    tim: search || undefined,
    'ban-do': camera && cameraText(camera),
    chon: chosenId,
    khung: inView ? undefined : '0',
  }
}
