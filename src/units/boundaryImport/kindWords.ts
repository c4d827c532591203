// How names of territories begin in files, the longer before the shorter.
import type { TerritoryKind } from '../unit.ts'

export const kindNames: readonly { readonly word: string; readonly kind: TerritoryKind }[] = [
  { word: 'thành phố', kind: 'centralCity' },
  { word: 'thị xã', kind: 'town' },
  { word: 'phường', kind: 'ward' },
  { word: 'tỉnh', kind: 'province' },
  { word: 'thôn', kind: 'village' },
  { word: 'xã', kind: 'commune' },
]
