// Many sessions at once, by SQL: what a benchmark of a large office stands on.
import { sql } from 'kysely'
import { operatorAccountId } from '../src/platform/actor.ts'
import type { Office } from '../src/platform/server/office.ts'
import { townId } from '../src/units/seed/territories.ts'

const unitsAdded = 37

/** Sessions of three years, spread evenly over days and units, half of them with parts: the same in each run. */
export async function plantSessions({ database }: Office, records: number): Promise<void> {
  const step = 20_000
  await database.transaction(async (tx) => {
    await sql`
      insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, legal_basis)
      select md5('unit' || number)::uuid, 'bench' || number, 'Đơn vị ' || number, 'xã Đơn vị ' || number, 'commune',
        ${townId}::uuid, date '2020-01-01', 'bench'
      from generate_series(1, ${unitsAdded}::int) number`.execute(tx)
  })
  for (let from = 1; from <= records; from += step)
    await database.transaction(async (tx) => {
      const to = Math.min(records, from + step - 1)
      await sql`
        with units as (
          select array_agg(territory_id order by code) as ids from units.territories where valid_to is null
            and territory_kind in ('ward', 'commune')
        ), bodies as (
          select array_agg(agency_id order by code) as ids from published.agencies where valid_to is null
        )
        insert into outreach.sessions (session_id, agency_id, territory_id, audience, topic, session_form, held_on, people,
          women, men, place_name, place, is_demonstration, recorded_by, recorded_at)
        select md5('session' || number)::uuid, bodies.ids[1 + number % 9], units.ids[1 + number % cardinality(units.ids)],
          (array['officials', 'businesses', 'forestHouseholds', 'pupils', 'residents'])[1 + number / 7 % 5],
          'firePrevention', (array['villageMeeting', 'conference', 'atSchool', 'houseCall'])[1 + number / 3 % 4],
          date '2023-12-15' + number % 1096, 10 + number % 40, 5, 5 + number % 40,
          'Nhà văn hóa thôn ' || number % 5000,
          case when number % 3 > 0 then ST_SetSRID(ST_MakePoint(107.3 + number % 997 / 2500.0, 16.2 + number % 991 / 3000.0), 4326) end,
          true, ${operatorAccountId}::uuid,
          timestamptz '2026-12-14 00:00Z'
        from generate_series(${from}::int, ${to}::int) number, units, bodies`.execute(tx)
      await sql`
        insert into outreach.session_materials (session_id, material_kind, quantity, sort)
        select md5('session' || number)::uuid, 'leaflet', 10, 1 from generate_series(${from}::int, ${to}::int, 2) number`.execute(
        tx,
      )
    })
}
