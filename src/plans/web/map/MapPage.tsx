// /ban-do: list, map and panel in step. The sentence first, then filters and list; the map beside says the same.
import { SegmentedControl } from '@mantine/core'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { MapCanvas } from '../../../platform/web/map/MapCanvas.tsx'
import { MapLegend } from '../../../platform/web/map/MapLegend.tsx'
import { MapOverlays } from '../../../platform/web/map/MapOverlays.tsx'
import { MeasureTool } from '../../../platform/web/map/MeasureTool.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { EvidenceItems } from './EvidenceItems.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { MapActions } from './MapActions.tsx'
import { MapFilters } from './MapFilters.tsx'
import { MapSearch } from './MapSearch.tsx'
import classes from './mapPage.module.css'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'
import { useMapAddress } from './useMapAddress.ts'
import { useMapPage } from './useMapPage.ts'

const fewKinds = 3

/** What the map shows, for its print: a few kinds by name, many together. */
const named = (legend: readonly { label: string }[], words: { title: string; manyKinds: string }) =>
  legend.length > fewKinds ? words.manyKinds : legend.map(({ label }) => label).join(', ') || words.title

export default function MapPage() {
  const { words, date, number } = useEvidenceMapWords()
  const asOf = useAsOf()
  const [address, change] = useMapAddress()
  const [map, setMap] = useState<MapLibreMap>()
  const [tab, setTab] = useState('map')
  const { listed, all, found, choices, chosen, legend, showMore } = useMapPage(map, address)
  const { filter, search, chosenId, inView } = address
  const units = useMemo(() => (filter.asOf ? { asOf: filter.asOf } : {}), [filter.asOf])
  const unit = choices.units.find(({ id }) => id === filter.territoryId)
  const choose = (id: string | undefined) => change({ chosenId: id })

  useEffect(() => {
    if (!map || !chosen?.place) return
    const { lon, lat } = chosen.place
    if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat] })
  }, [map, chosen])

  return (
    <div className={classes.page} data-tab={tab} data-panel={chosen ? true : undefined}>
      <div className={classes.side}>
        <div className={classes.lead}>
          <PageHead title={words.title} sentence={words.sentence(number(all.total), all.unplaced)} />
        </div>
        <div className={classes.tabs}>
          <SegmentedControl
            fullWidth
            value={tab}
            onChange={setTab}
            data={[
              { value: 'map', label: words.mapTab },
              { value: 'list', label: words.list },
            ]}
          />
        </div>
        <MapSearch
          value={search}
          units={choices.units}
          onChange={(text) => change({ search: text })}
          onUnit={(one) => {
            if (one.bounds) map?.fitBounds(one.bounds as [number, number, number, number], { padding: 24 })
            setTab('map')
          }}
        />
        <MapFilters address={address} onChange={change} choices={choices} kinds={all.kinds} />
        <MapActions
          map={map}
          asOf={asOf.date}
          legend={legend}
          title={words.printTitle(named(legend, words), unit?.name ?? '')}
          subtitle={words.period(filter.from ? date(filter.from) : '', filter.to ? date(filter.to) : '')}
        />
        <div className={classes.scroll}>
          <ProblemNote problem={listed.error} onRetry={() => void listed.refetch()} />
          <EvidenceItems
            rows={listed.rows}
            total={listed.total}
            isPending={listed.isPending}
            chosenId={chosenId}
            inView={inView}
            onChoose={choose}
            onMore={showMore}
          />
        </div>
      </div>
      <div className={classes.stage}>
        <MapCanvas
          label={words.describe(number(all.total - all.unplaced))}
          height="100%"
          {...(address.camera ? { camera: address.camera } : {})}
          onCamera={(camera) => change({ camera })}
          units={units}
          {...(found ? { points: found } : { evidence: filter })}
          chosen={chosen?.place ?? undefined}
          onChoose={choose}
          asOf={date(asOf.date)}
          onReady={setMap}
          legend={
            <>
              {map && <MapOverlays map={map} />}
              <MapLegend entries={legend} isOpen={innerWidth > 1100} />
            </>
          }
        >
          {map && <MeasureTool map={map} />}
        </MapCanvas>
      </div>
      {chosen && <EvidencePanel row={chosen} onClose={() => choose(undefined)} />}
    </div>
  )
}
