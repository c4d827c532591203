// The words of a comparison with the same period of last year (domain/report.md 1.4, 2.1).
export const comparisonText = {
  changed: (isMore: boolean, amount: string, share: string, year: number) =>
    `${isMore ? 'tăng' : 'giảm'} ${amount}${share} so với cùng kỳ năm ${year}`,
  points: (amount: string) => `${amount} điểm phần trăm`,
  times: (times: string) => `gấp ${times} lần`,
  equal: (year: number) => `bằng cùng kỳ năm ${year}`,
  newThisYear: (year: number) => `(cùng kỳ năm ${year} không phát sinh)`,
  noneThisYear: (prior: string, year: number) => `không phát sinh, giảm ${prior} so với cùng kỳ năm ${year}`,
  bothZero: (year: number) => `không phát sinh, như cùng kỳ năm ${year}`,
  priorUnknown: (year: number) => `chưa có số liệu năm ${year} để so sánh`,
  scopeNote: (reason: string) => `Phạm vi số liệu hai kỳ không trùng nhau (${reason}); không tính tỷ lệ.`,
  unknownCell: '…',
} as const
