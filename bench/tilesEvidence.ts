// Evidence as vector tiles: 100 000 seeded points over Hương Trà, asked tile by tile through the door, on each database.
// `zNN`: a tile that nobody has asked for; `kept`: the same tile again, from memory.
import { sql } from 'kysely'
import { tileAt } from '../src/geo/tile.ts'
import { operatorAccountId } from '../src/platform/actor.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import type { Office } from '../src/platform/server/office.ts'
import type { Measured } from './measured.ts'
import { onEachOffice, operatorKey } from './offices.ts'
import { medianOf } from './servers.ts'

const points = 100_000
const [west, south, east, north] = [107.3, 16.22, 107.62, 16.56] as const
const tilesOfZoom = 12

export async function tilesEvidence(print: (measured: Measured) => void): Promise<void> {
  await onEachOffice(async (kind, office) => {
    await plant(office)
    await measure(office, (name, times) =>
      print({
        name: `tiles-evidence.${kind}.${name}`,
        n: times.length,
        median_s: medianOf(times),
        rate: times.length / times.reduce((sum, time) => sum + time, 0),
        unit: 'tile',
      }),
    )
  })
}

/** Sessions of every day of 2025, half of them near twenty villages: the same in each run. */
async function plant({ database }: Office) {
  await database.transaction((tx) =>
    sql`with agency as (select agency_id from published.agencies where valid_to is null order by code limit 1),
        territory as (select territory_id from published.territories where valid_to is null order by code limit 1),
        spread as (
          select number, ('x' || substr(md5('lon' || number), 1, 7))::bit(28)::int / 268435456.0 as u,
            ('x' || substr(md5('lat' || number), 1, 7))::bit(28)::int / 268435456.0 as v, number % 40 as village
          from generate_series(1, ${points}::int) number
        ), placed as (
          select number,
            case when village < 20 then 0.05 + 0.9 * ((village * 7) % 20) / 20.0 + (u - 0.5) / 30 else u end as u,
            case when village < 20 then 0.05 + 0.9 * village / 20.0 + (v - 0.5) / 30 else v end as v
          from spread
        )
      insert into outreach.sessions (session_id, agency_id, territory_id, audience, topic, session_form, held_on, place,
        is_demonstration, recorded_by, recorded_at)
      select md5('session' || number)::uuid, agency_id, territory_id, 'residents', 'bench', 'villageMeeting',
        date '2025-01-01' + number % 365,
        ST_SetSRID(ST_Point(${west}::float8 + u * ${east - west}::float8, ${south}::float8 + v * ${north - south}::float8), 4326),
        true, ${operatorAccountId}::uuid, timestamptz '2025-12-31 00:00Z'
      from placed, agency, territory`.execute(tx),
  )
  await sql`analyze outreach.sessions`.execute(database.kysely)
}

async function measure(office: Office, tell: (name: string, times: number[]) => void) {
  const app = httpDoor(office)
  await app.ready()
  const headers = { authorization: `Bearer ${operatorKey}` }
  const timed = async (address: string) => {
    const started = performance.now()
    const { statusCode, body } = await app.inject({ url: address, headers })
    if (statusCode !== 200) throw new Error(`${address}: ${statusCode} ${body}`)
    return (performance.now() - started) / 1000
  }
  await timed('/api/tiles/evidence/5/25/14.mvt') // the first question of all pays for the start
  const kept: number[] = []
  for (let z = 10; z <= 15; z++) {
    const addresses = addressesOf(z)
    const drawn: number[] = []
    for (const address of addresses) drawn.push(await timed(address))
    for (const address of addresses) kept.push(await timed(address))
    tell(`z${z}`, drawn)
  }
  tell('kept', kept)
  await app.close()
}

/** At most a dozen tiles of the planted area, spread over it. */
function addressesOf(z: number): string[] {
  const [first, last] = [tileAt(west, north, z), tileAt(east, south, z)]
  const all: string[] = []
  for (let y = first.y; y <= last.y; y++)
    for (let x = first.x; x <= last.x; x++) all.push(`/api/tiles/evidence/${z}/${x}/${y}.mvt`)
  const step = Math.max(1, all.length / tilesOfZoom)
  return Array.from({ length: Math.min(all.length, tilesOfZoom) }, (_, index) => all[Math.floor(index * step)] ?? '')
}
