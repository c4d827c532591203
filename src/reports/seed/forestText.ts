// The fixed words of the annex of forest area.
export const forestText = {
  annex: 'Diện tích rừng và diễn biến rừng (Biểu 1 đến Biểu 4)',
  dated: (on: string, from: string, unitsOn: string) =>
    `Tính đến ${on}; diễn biến so với ${from}; theo địa giới ngày ${unitsOn}.`,
  unknown: '…',
} as const
