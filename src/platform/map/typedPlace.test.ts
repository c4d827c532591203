import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vn2000Of } from '../../geo/vn2000.ts'
import { typedPlace } from './typedPlace.ts'

const place = { lat: 16.3801, lon: 107.4205 }

test('degrees, latitude first, with comma or point', () => {
  for (const text of ['16,3801 107,4205', '16.3801, 107.4205', ' 16.3801;107.4205 ', '16,3801° 107,4205°'])
    assert.deepEqual(typedPlace(text), place, text)
})

test('VN-2000 metres come out where they were measured, grouped or not, X and Y in either order', () => {
  const { northing, easting } = vn2000Of(place.lon, place.lat)
  const [x, y] = [northing.toFixed(2), easting.toFixed(2)]
  const grouped = (metres: number) => new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2 }).format(metres)
  for (const text of [`${x} ${y}`, `${y} ${x}`, `X ${x} Y ${y}`, `${x.replace('.', ',')} ${y}`]) {
    const found = typedPlace(text)
    assert.ok(found && Math.abs(found.lat - place.lat) < 2e-6 && Math.abs(found.lon - place.lon) < 2e-6, text)
  }
  assert.deepEqual(
    typedPlace(`${grouped(Math.round(northing))} ${grouped(Math.round(easting))}`.replaceAll(',00', '')),
    typedPlace(`${Math.round(northing)} ${Math.round(easting)}`),
  )
})

test('what is no place is none', () => {
  for (const text of ['', '16,3801', '16 107 3', 'Bo Hon', '95 200', '300000 400000'])
    assert.equal(typedPlace(text), undefined, text)
})
