// What a row of a file of sessions or signs is as the command's own input.
import type { BulkColumn, CellValues } from '../platform/bulk/bulkColumn.ts'
import type { LonLat } from '../platform/contract.ts'
import type { SessionFacts } from './session.ts'
import type { PlaceWarningSign } from './warningSign.ts'

const people = { cellKind: 'whole', most: 100_000 } as const
const place: readonly BulkColumn[] = [
  { key: 'lat', cellKind: 'number', least: -90, most: 90 },
  { key: 'lon', cellKind: 'number', least: -180, most: 180 },
]
const remark: BulkColumn = { key: 'remark', cellKind: 'text', most: 1000 }

export const sessionColumns: readonly BulkColumn[] = [
  { key: 'heldOn', cellKind: 'date', isRequired: true },
  { key: 'startTime', cellKind: 'text', most: 5, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
  { key: 'agencyId', cellKind: 'choice', isRequired: true },
  { key: 'territoryId', cellKind: 'choice' },
  { key: 'placeName', cellKind: 'text', most: 200 },
  ...place,
  { key: 'audience', cellKind: 'choice', isRequired: true },
  { key: 'sessionForm', cellKind: 'choice', isRequired: true },
  { key: 'topic', cellKind: 'choice', isRequired: true },
  { key: 'people', ...people, least: 1 },
  { key: 'women', ...people },
  { key: 'men', ...people },
  { key: 'schools', ...people, least: 1 },
  { key: 'schoolClasses', ...people, least: 1 },
  { key: 'broadcasts', ...people, least: 1 },
  { key: 'broadcastMinutes', ...people, least: 1 },
  { key: 'leaflets', ...people, least: 1 },
  remark,
]

export const signColumns: readonly BulkColumn[] = [
  { key: 'installedOn', cellKind: 'date', isRequired: true },
  { key: 'agencyId', cellKind: 'choice', isRequired: true },
  ...place.map((column) => ({ ...column, isRequired: true })),
  { key: 'territoryId', cellKind: 'choice' },
  { key: 'placeName', cellKind: 'text', most: 200 },
  { key: 'signText', cellKind: 'text', most: 500, isRequired: true },
  { key: 'signState', cellKind: 'choice', isRequired: true },
  { key: 'nextCheckDueOn', cellKind: 'date' },
  remark,
]

/** The facts of a session; parts of the attendance without a total leave it to the command to refuse. */
export function sessionOf(values: CellValues): SessionFacts {
  const { lat: _, lon: __, people: total, women, men, leaflets, ...plain } = values
  const counts = known({ people: total ?? 0, women, men })
  const hasAttendance = total !== undefined || women !== undefined || men !== undefined
  return {
    ...plain,
    ...placed(values),
    ...(hasAttendance ? { attendance: counts } : {}),
    ...(leaflets === undefined ? {} : { materials: [{ materialKind: 'leaflet', quantity: leaflets }] }),
  } as SessionFacts
}

export function signOf(values: CellValues): PlaceWarningSign {
  const { lat: _, lon: __, ...plain } = values
  return { ...plain, ...placed(values) } as PlaceWarningSign
}

/** The column that a fault of the command's input belongs to, from its JSON pointer. */
export function columnOfPointer(pointer: string): string | undefined {
  const [, first = '', second] = pointer.split('/')
  if (first === 'place') return second ?? 'lat'
  if (first === 'attendance') return second ?? 'people'
  return first === 'materials' ? 'leaflets' : first
}

function placed({ lat, lon }: CellValues): { place?: LonLat } {
  return typeof lat === 'number' && typeof lon === 'number' ? { place: { lat, lon } } : {}
}

const known = (counts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined))
