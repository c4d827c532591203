// The layers of officers on the map of the office: on and off, how strong, what a feature says, and their line in a print.
import { ActionIcon, Anchor, Checkbox } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { LayerStrength, OverlayPanel } from '../../platform/web/map/OverlayPanel.tsx'
import { tellLegend } from '../../platform/web/map/overlays.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { listMapLayers, type MapLayerRow } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import { archiveOf } from './drawnLayers.ts'
import { FeatureCard } from './FeatureCard.tsx'
import { preferenceOf, preferLayer, useLayerPreferences } from './layerPreferences.ts'
import classes from './mapLayers.module.css'
import { type ClickedFeature, useDrawnLayers } from './useDrawnLayers.ts'

const noRows: readonly MapLayerRow[] = []

export default function OfficeLayers({ map }: { readonly map: MapLibreMap }) {
  const mayI = useMayI()
  return mayI(listMapLayers) ? <Control map={map} /> : null
}

function Control({ map }: { readonly map: MapLibreMap }) {
  const words = useWords(mapLayersWords).onMap
  const rows = useRead(listMapLayers, { pageSize: 200 }, { staleMs: 60_000 }).data?.rows ?? noRows
  const preferences = useLayerPreferences()
  const [clicked, setClicked] = useState<ClickedFeature>()
  const shown = useMemo(() => rows.filter(({ id }) => preferenceOf(preferences, id).isOn), [rows, preferences])
  const drawn = useMemo(
    () =>
      shown.map((row) => ({
        layerFileId: row.layerFileId,
        colour: row.colour,
        labelField: row.labelField,
        opacity: preferenceOf(preferences, row.id).opacity,
        archive: archiveOf(row),
      })),
    [shown, preferences],
  )
  useDrawnLayers(map, drawn, setClicked)
  useEffect(() => {
    const entries = shown.map(({ name, colour }) => ({ evidenceKind: 'mapLayer', label: name, colour }))
    tellLegend('mapLayers', entries)
    return () => tellLegend('mapLayers', [])
  }, [shown])
  const isStillOn = clicked && drawn.some(({ layerFileId }) => layerFileId === clicked.layerFileId)
  return (
    <>
      {isStillOn ? <FeatureCard clicked={clicked} onClose={() => setClicked(undefined)} /> : null}
      <OverlayPanel title={words.title} isOpenAtFirst={shown.length > 0 && innerWidth > 1100}>
        {rows.length === 0 ? <p className={classes.quiet}>{words.none}</p> : null}
        <ul className={classes.layers}>
          {rows.map((row) => (
            <LayerLine key={row.id} row={row} map={map} />
          ))}
        </ul>
        <Anchor component={PageLink} to="/lop-ban-do" size="xs">
          {words.manage}
        </Anchor>
      </OverlayPanel>
    </>
  )
}

function LayerLine({ row, map }: { readonly row: MapLayerRow; readonly map: MapLibreMap }) {
  const words = useWords(mapLayersWords).onMap
  const { isOn, opacity } = preferenceOf(useLayerPreferences(), row.id)
  const { bounds } = row
  return (
    <li className={classes.layerLine}>
      <Checkbox
        size="xs"
        aria-label={words.show(row.name)}
        checked={isOn}
        onChange={(event) => preferLayer(row.id, { isOn: event.currentTarget.checked })}
        label={
          <>
            <span className={classes.patch} style={{ background: row.colour }} aria-hidden />
            {row.name}
          </>
        }
      />
      {bounds ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words.zoomTo(row.name)}
          onClick={() => {
            preferLayer(row.id, { isOn: true })
            map.fitBounds(bounds as [number, number, number, number], { padding: 48, maxZoom: 15 })
          }}
        >
          <IconFocusCentered size={16} stroke={1.75} />
        </ActionIcon>
      ) : null}
      {isOn ? (
        <LayerStrength
          label={words.opacity(row.name)}
          value={opacity}
          onChange={(next) => preferLayer(row.id, { opacity: next })}
        />
      ) : null}
    </li>
  )
}
