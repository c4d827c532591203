import { showBulkEntry } from '../../bulk/contract.ts'
import { Page } from '../Page.tsx'
import { PageSkeleton } from '../PageSkeleton.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { useRead } from '../useRead.ts'
import { usePathParams } from '../useSearch.ts'
import { BulkPreview } from './BulkPreview.tsx'
import { WriteEntry } from './WriteEntry.tsx'

/** One file of records: its rows, and the buttons that record them or take them back. */
export default function BulkEntryPage() {
  const { bulkEntryId = '' } = usePathParams()
  const { data, error } = useRead(showBulkEntry, { bulkEntryId })
  if (error)
    return (
      <Page>
        <ProblemNote problem={error} />
      </Page>
    )
  return data ? <BulkPreview shown={data} actions={<WriteEntry shown={data} />} /> : <PageSkeleton />
}
