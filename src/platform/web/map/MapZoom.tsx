import { ActionIcon } from '@mantine/core'
import { IconCurrentLocation, IconHome, IconMinus, IconPlus, IconWorld } from '@tabler/icons-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, useState } from 'react'
import { countryBounds, homeCamera } from '../../map/camera.ts'
import classes from './map.module.css'
import { useMapWords } from './useMapWords.ts'

/** In, out, home, the whole country (with both archipelagos), where I am. */
export function MapZoom({ map, isSmall }: { map: MapLibreMap; isSmall: boolean }) {
  const words = useMapWords()
  const [isLost, setIsLost] = useState(false)
  const [west, south, east, north] = countryBounds
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => map.flyTo({ center: [coords.longitude, coords.latitude], zoom: 15 }),
      () => setIsLost(true),
      { enableHighAccuracy: true, timeout: 15000 },
    )
  return (
    <>
      <div className={classes.group}>
        <Tool label={words.zoomIn} onClick={() => map.zoomIn()} icon={<IconPlus size={18} stroke={1.75} />} />
        <Tool label={words.zoomOut} onClick={() => map.zoomOut()} icon={<IconMinus size={18} stroke={1.75} />} />
      </div>
      <div className={classes.group}>
        {!isSmall && (
          <Tool
            label={words.home}
            onClick={() => map.flyTo({ center: [homeCamera.lon, homeCamera.lat], zoom: homeCamera.zoom })}
            icon={<IconHome size={18} stroke={1.75} />}
          />
        )}
        {!isSmall && (
          <Tool
            label={words.country}
            onClick={() => map.fitBounds([west, south, east, north], { padding: 12 })}
            icon={<IconWorld size={18} stroke={1.75} />}
          />
        )}
        <Tool label={words.locate} onClick={locate} icon={<IconCurrentLocation size={18} stroke={1.75} />} />
      </div>
      {isLost && (
        <div className={classes.group} role="alert" style={{ padding: 8, maxWidth: 220, fontSize: 12 }}>
          {words.locateFailed}
        </div>
      )}
    </>
  )
}

export function Tool(props: { label: string; icon: ReactNode; onClick: () => void; isPressed?: boolean }) {
  return (
    <ActionIcon
      variant={props.isPressed ? 'light' : 'subtle'}
      color={props.isPressed ? 'nuoc' : 'gray'}
      size={36}
      aria-label={props.label}
      title={props.label}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      onClick={props.onClick}
    >
      {props.icon}
    </ActionIcon>
  )
}
