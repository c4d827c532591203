// Amounts as screens write them: in full, or in millions without hiding a đồng. Pure.
import { hardSpace, moneyText, numberText } from '../platform/format.ts'
import type { Language } from '../platform/words.ts'

/** 1.234,56789 for 1.234.567.890: as many decimals as it takes to say all of it. */
export function millionsText(amountDong: number, language: Language = 'vi'): string {
  const sign = amountDong < 0 ? '−' : ''
  const whole = Math.trunc(Math.abs(amountDong) / 1_000_000)
  const rest = (Math.abs(amountDong) % 1_000_000).toString().padStart(6, '0').replace(/0+$/, '')
  const point = language === 'vi' ? ',' : '.'
  return `${sign}${numberText(whole, language)}${rest ? point + rest : ''}`
}

/** 27 triệu đồng, 2,4873 triệu đồng; under a million in full. */
export function shortMoney(amountDong: number, language: Language = 'vi'): string {
  if (Math.abs(amountDong) < 1_000_000) return moneyText(amountDong, language)
  return language === 'vi'
    ? `${millionsText(amountDong)}${hardSpace}tri\u1ec7u${hardSpace}\u0111\u1ed3ng`
    : `VND${hardSpace}${millionsText(amountDong, 'en')}${hardSpace}million`
}
