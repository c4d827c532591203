import { PaperList } from './PaperList.tsx'

/** Every unit's interim and final reviews of the year and where they are. */
export default function ReviewsPage() {
  return <PaperList of="reviews" />
}
