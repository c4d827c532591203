import { PaperList } from './PaperList.tsx'

/** Every unit's plan of the year and where it is. */
export default function UnitPlansPage() {
  return <PaperList of="unitPlans" />
}
