import assert from 'node:assert/strict'
import test from 'node:test'
import { areaText, barText, lengthText, scaleText, vn2000Text, wgs84Text } from './readings.ts'

test('lengths and areas in the units of the office', () => {
  assert.equal(lengthText(7.25, 'vi'), '7,3 m')
  assert.equal(lengthText(940, 'vi'), '940 m')
  assert.equal(lengthText(12345, 'vi'), '12,35 km')
  assert.equal(barText(5000, 'vi'), '5 km')
  assert.equal(barText(200, 'vi'), '200 m')
  assert.equal(areaText(54, 'vi'), '54,0 m²')
  assert.equal(areaText(12345.6, 'vi'), '1,23 ha')
  assert.equal(areaText(12345678, 'en'), '1,234.57 ha')
})

test('a place in WGS84 and in VN-2000, X north and Y east', () => {
  const place = { lon: 107.47008671, lat: 16.45515927 }
  assert.equal(vn2000Text(place, 'vi'), 'X 1.820.000 · Y 550.000')
  assert.equal(wgs84Text(place, 'vi'), '16,45516° B · 107,47009° Đ')
})

test('a scale claims two figures', () => {
  assert.equal(scaleText(24876, 'vi'), '25.000')
  assert.equal(scaleText(183456, 'vi'), '180.000')
})
