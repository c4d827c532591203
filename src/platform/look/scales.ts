// The seven colour scales of the look, lightest first. Names are the forest's: stone, night, forest, laterite, sun, water, plum.

export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
export type Scale = readonly [string, string, string, string, string, string, string, string, string, string]

const scale = (hexes: string): Scale => hexes.split(' ').map((hex) => `#${hex}`) as unknown as Scale

export const scales = {
  da: scale('FBFBF8 F4F4EF E9EAE3 D8DAD0 B9BCB0 8A8E83 62665C 4B4F47 30342E 1A1D19'),
  dem: scale('E8ECE8 C3CAC4 98A39B 77827A 57615A 3E4741 2C332E 222824 1A1F1C 121614'),
  ngan: scale('EDF6F1 D3E9DE A9D3BF 78B99B 489B78 24805C 126A4A 0C583D 0A4632 073325'),
  dat: scale('FDF0ED FADAD3 F3B3A6 EA8875 DE5F48 C9412A AF321D 912716 701E12 4F150D'),
  nang: scale('FEF6E4 FBE8BD F5D283 EDB747 DD9A1C BC7C0B 946007 774C06 5A3A07 3F2906'),
  nuoc: scale('EEF5FB D5E7F5 A9CDEA 74AEDB 438DC6 2470AC 1B5B90 164A76 123A5C 0D2A43'),
  man: scale('F6F0FA E8DAF2 CFB3E3 B289D0 9463BB 7A49A3 653A89 522F6F 3F2456 2D1A3E'),
} as const

export type ScaleName = keyof typeof scales
