import { searchText } from '../../platform/web/search.ts'

/** Where a task opens, in the plan, year and territory that are being looked at. */
export function taskAddress(
  code: string,
  { plan, year, territoryId }: { plan?: string; year?: number; territoryId?: string } = {},
  more: Readonly<Record<string, string>> = {},
): string {
  return `/ke-hoach/nhiem-vu/${code}${searchText({ 'ke-hoach': plan, nam: year, 'don-vi': territoryId, ...more })}`
}
