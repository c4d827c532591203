// What the map page shows for an address: the list, the numbers, the marks, what is open.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useMemo, useState } from 'react'
import type { MapPoint } from '../../../platform/web/map/MapCanvas.tsx'
import type { EvidenceRow } from '../../evidenceContract.ts'
import type { MapAddress } from '../../map/mapAddress.ts'
import { kindName } from '../../map/words.ts'
import { useChoices, useChosen, useEvidence } from './useEvidence.ts'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'
import { useView } from './useView.ts'

const step = 100
const anywhere = [-180, -90, 180, 90]

export function useMapPage(map: MapLibreMap | undefined, { filter, search, chosenId, inView }: MapAddress) {
  const { words } = useEvidenceMapWords()
  const [size, setSize] = useState(step)
  // Until the map has come to rest its view is anywhere: what has no place is in none.
  const bounds = useView(map, inView) ?? (inView ? anywhere : undefined)
  const choices = useChoices(filter.asOf)
  const listed = useEvidence({ ...filter, search, pageSize: size, ...(bounds ? { bounds } : {}) })
  // Tiles know no words: what a search finds is drawn from the list, up to a thousand.
  const isSearch = search.trim() !== ''
  const all = useEvidence({ ...filter, search, pageSize: isSearch ? 1000 : 1 })
  const found = useMemo(() => (isSearch ? placed(all.rows) : undefined), [isSearch, all.rows])
  const chosen = useChosen(chosenId, listed.rows)
  const { kinds } = filter
  const legend = useMemo(
    () =>
      all.kinds
        .filter(({ evidenceKind, placed: marks }) => marks > 0 && (!kinds || kinds.includes(evidenceKind)))
        .map(({ evidenceKind, placed: count }) => ({ evidenceKind, count, label: kindName(words, evidenceKind) })),
    [all.kinds, kinds, words],
  )
  return { listed, all, found, choices, chosen, legend, showMore: () => setSize(size + step) }
}

function placed(rows: readonly EvidenceRow[]): MapPoint[] {
  return rows.flatMap(({ id, evidenceKind, place }) => (place ? [{ id, evidenceKind, ...place }] : []))
}
