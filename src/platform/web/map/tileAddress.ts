/** The whole address of a layer's tiles (MapLibre's worker knows no page to be relative to), filters included. */
export function tileAddress(layer: 'units' | 'evidence' | 'mapLayer' | 'plots', input: object): string {
  const query = Object.keys(input).length ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  return `${location.origin}/api/tiles/${layer}/{z}/{x}/{y}.mvt${query}`
}
