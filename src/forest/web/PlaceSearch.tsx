// Plots searched by where they are: around a point, or in a drawn area. What is searched stands in the address, so that it can be
// saved, sent and exported like every other filter.
import { Button, CloseButton, Group, NumberInput, SegmentedControl, Stack } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Position } from '../../geo/geometry.ts'
import type { LonLat } from '../../platform/contract.ts'
import { numberText } from '../../platform/format.ts'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import listClasses from '../../platform/web/list/list.module.css'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { farthestM, fewestCorners, mostCorners, nearText, placeSearchIn, ringText } from '../placeSearch.ts'
import { type Drawn, nothingDrawn } from '../plotChange/changeDraft.ts'
import { forestWords } from '../words.ts'
import { GroundField } from './impact/GroundField.tsx'

const ways = ['near', 'inside'] as const
type Way = (typeof ways)[number]
/** In the address: the panel is open, in this way. */
const opened: Readonly<Record<Way, string>> = { near: 'quanh', inside: 'khu' }

/** Beside the search of the list: what is searched, with its cross, and the door to another. */
export function PlaceSearchTool() {
  const words = useWords(forestWords).placeSearch
  const language = useLanguage()
  const [search, change] = useSearch()
  const { near, inside } = placeSearchIn(search)
  const count = (value: number) => numberText(value, language)
  const degrees = (value: number) => numberText(value, language, 5)
  const said = near
    ? words.nearIs(count(near.withinM), `${degrees(near.lat)}; ${degrees(near.lon)}`)
    : inside && words.insideIs(count(inside.length))
  return (
    <>
      {said ? (
        <span className={listClasses.filter}>
          {said}
          <CloseButton
            size={22}
            iconSize={14}
            aria-label={words.clear}
            onClick={() =>
              change({ quanh: undefined, khu: undefined, trang: undefined, xep: undefined }, { step: true })
            }
          />
        </span>
      ) : null}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconMapSearch size={14} stroke={1.75} aria-hidden />}
        aria-expanded={Boolean(search.cho)}
        onClick={() => change({ cho: search.cho ? undefined : opened[inside ? 'inside' : 'near'] }, { step: true })}
      >
        {words.title}
      </Button>
    </>
  )
}

export function PlaceSearchPanel() {
  const words = useWords(forestWords).placeSearch
  const [{ cho }, change] = useSearch()
  const way = ways.find((each) => opened[each] === cho)
  if (!way) return null
  return (
    <Stack component="section" aria-label={words.title} gap={12} mb={16} maw={720} className="not-on-paper">
      <Group justify="space-between" wrap="nowrap">
        <SegmentedControl
          aria-label={words.way}
          data={ways.map((value) => ({ value, label: words[value] }))}
          value={way}
          onChange={(next) => change({ cho: opened[next as Way] })}
        />
        <CloseButton aria-label={words.close} onClick={() => change({ cho: undefined }, { step: true })} />
      </Group>
      {way === 'near' ? <NearForm /> : <InsideForm />}
    </Stack>
  )
}

function NearForm() {
  const words = useWords(forestWords).placeSearch
  const language = useLanguage()
  const [search, change] = useSearch()
  const asked = placeSearchIn(search).near
  const [place, setPlace] = useState<LonLat | null>(asked ? { lon: asked.lon, lat: asked.lat } : null)
  const [withinM, setWithinM] = useState<number | string>(asked?.withinM ?? 500)
  const metres = Number(withinM)
  const isSound = place !== null && metres >= 1 && metres <= farthestM
  return (
    <>
      <PlaceField label={words.place} value={place} onChange={setPlace} required />
      <NumberInput
        label={words.withinM}
        description={words.withinWhy(numberText(farthestM, language))}
        value={withinM}
        onChange={setWithinM}
        min={1}
        max={farthestM}
        step={100}
        maw={260}
        required
      />
      <Find
        isSound={isSound}
        onFind={() => place && change(asking({ quanh: nearText({ ...place, withinM: metres }) }), { step: true })}
      />
    </>
  )
}

function InsideForm() {
  const words = useWords(forestWords).placeSearch
  const language = useLanguage()
  const [search, change] = useSearch()
  const [corners, setCorners] = useState<readonly Position[]>(placeSearchIn(search).inside ?? [])
  const [refusal, setRefusal] = useState('')
  const take = (next: readonly Position[]) => {
    const isTooMany = next.length > mostCorners
    setRefusal(isTooMany ? words.tooMany(numberText(next.length, language), numberText(mostCorners, language)) : '')
    if (!isTooMany) setCorners(next)
  }
  const draw = ({ corners: next = [], areas = [] }: Partial<Drawn>) => {
    const rings = areas.flatMap(({ coordinates }) => coordinates).flat()
    const [ring] = rings
    if (!ring) take(next)
    else if (rings.length === 1) take(ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat] as const))
    else setRefusal(words.notOne)
  }
  return (
    <>
      <GroundField
        label={words.ground}
        drawn={{ ...nothingDrawn, corners }}
        onChange={draw}
        fault={
          refusal ? (
            <>
              {refusal} <PageLink to="/rung/du-an/xem">{words.checkInstead}</PageLink>
            </>
          ) : null
        }
      />
      <Find
        isSound={corners.length >= fewestCorners}
        onFind={() => change(asking({ khu: ringText(corners) }), { step: true })}
      />
    </>
  )
}

/** One place at a time, from the first page, in the order that suits it. */
const asking = (place: { readonly quanh?: string; readonly khu?: string }) => ({
  quanh: undefined,
  khu: undefined,
  trang: undefined,
  xep: undefined,
  cho: undefined,
  ...place,
})

function Find({ isSound, onFind }: { readonly isSound: boolean; readonly onFind: () => void }) {
  const words = useWords(forestWords).placeSearch
  return (
    <Group>
      <Button size="md" disabled={!isSound} onClick={onFind}>
        {words.find}
      </Button>
    </Group>
  )
}
