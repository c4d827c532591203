// The records of the panel as CSV, made on the device from what is shown.
import type { OutputOf } from '../../platform/contract.ts'
import type { readFigureRecords } from '../contract.ts'

/** Opens the browser's saving of `<figure>.csv`. A cell that a spreadsheet would run is made text. */
export function takeAway({ figure, records }: OutputOf<typeof readFigureRecords>): void {
  const cell = (value: unknown) => {
    const text = String(value ?? '').replaceAll('"', '""')
    return `"${typeof value === 'string' ? text.replace(/^([=+\-@\t\r])/, "'$1") : text}"`
  }
  const lines = records.map(({ recordId, on, title, unitName, agencyName, amount, lon, lat }) =>
    [recordId, on, title, unitName, agencyName, amount, lon, lat].map(cell).join(','),
  )
  const text = `\uFEFFrecordId,on,title,unit,agency,amount,lon,lat\r\n${lines.join('\r\n')}\r\n`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = `${figure.figureId}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
