// A new indicator of a task: which task, then what counts; the effect on the current year is shown before it is recorded.
import { useState } from 'react'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { readPlanTasks } from '../../contract.ts'
import { addIndicator } from '../../indicatorContract.ts'
import { publishedKinds, quantitiesOf } from '../../indicatorDraft.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { IndicatorForm } from './IndicatorForm.tsx'
import classes from './indicators.module.css'

export default function AddIndicatorPage() {
  const { words } = useTaskWords()
  const mayI = useMayI()
  const { open } = usePageLink()
  const tasks = useRead(readPlanTasks, {}, { staleMs: 300_000 }).data
  const [taskId, setTaskId] = useState('')
  const options = (tasks?.groups ?? []).flatMap((group) =>
    group.tasks.map((task) => ({ value: task.taskId, label: `${task.code} ${task.title}` })),
  )
  const [kind = ''] = publishedKinds
  const [quantity = '', unitOfMeasure = ''] = Object.entries(quantitiesOf([kind]))[0] ?? []
  const first = { name: '', unitOfMeasure, evidenceKinds: [kind], quantity, filter: {}, isRestricted: false }
  const text = words.indicators
  return (
    <Page shape="form">
      <PageHead
        title={text.addTitle}
        crumbs={[{ label: text.title, to: '/quan-tri/chi-so' }]}
        sentence={text.saveWhy}
      />
      {mayI(addIndicator) ? (
        <div className={classes.form}>
          <SelectField label={text.task} options={options} value={taskId} onChange={setTaskId} required />
          {taskId && (
            <IndicatorForm
              key={taskId}
              first={first}
              taskId={taskId}
              onDone={(indicatorId) => open(`/quan-tri/chi-so/${indicatorId}`)}
            />
          )}
        </div>
      ) : (
        <EmptyState kind="nothingMatches" title={text.addTitle} />
      )}
    </Page>
  )
}
