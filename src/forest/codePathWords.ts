// How people write the parts of a plot's number, in both spellings of the office and without marks; spaces may fall.
export const codePathWords = {
  compartment: ['tiểu khu', 'tieu khu', 'tk'],
  subcompartment: ['khoảnh', 'khoanh', 'kh', 'k'],
  plot: ['lô', 'lo'],
} as const
