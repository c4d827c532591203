// The plan itself as it is written: number, date, issuer, what it carries out, groups and tasks with who leads and coordinates.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText } from '../../../platform/format.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import { listPlans, readPlanTasks } from '../../contract.ts'
import { Assigned } from '../Assigned.tsx'
import { PlanSelect } from '../PlanSelect.tsx'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './document.module.css'

export default function PlanDocumentPage() {
  const { words, number } = useTaskWords()
  const text = words.document
  const { plan, asOf, unitsOf } = usePlanQuery()
  const input = { ...(plan ? { plan } : {}), ...(asOf ? { asOf } : {}), ...(unitsOf ? { unitsOf } : {}) }
  const tasks = useRead(readPlanTasks, input)
  const plans = useRead(listPlans, { pageSize: 200 }).data?.rows ?? []
  const { data, error } = tasks
  if (!data)
    return (
      <Page>
        <PageHead title={text.title} crumbs={[{ label: words.navigation.plans }]} />
        {error?.status === 404 ? (
          <EmptyState kind="nothingYet" title={words.noPlan} why={words.noPlanWhy} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void tasks.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  const head = plans.find(({ planId }) => planId === data.plan.planId)
  const count = data.groups.reduce((sum, group) => sum + group.tasks.length, 0)
  return (
    <Page>
      <PageHead
        title={words.plan(data.plan.code)}
        crumbs={[{ label: words.navigation.plans }]}
        sentence={`${text.issued(data.plan.issuerName, dateText(data.plan.issuedOn))}. ${text.count(number(data.groups.length), number(count))}.`}
        actions={
          <>
            <PlanSelect plan={data.plan} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              onClick={() => print()}
            >
              {text.print}
            </Button>
          </>
        }
      />
      <p className={classes.title} lang="vi">
        {data.plan.title}
      </p>
      {head && head.parentDocuments.length > 0 && (
        <section className={classes.parents}>
          <h2>{text.carriesOut}</h2>
          <ul lang="vi">
            {head.parentDocuments.map((document) => (
              <li key={document.code}>{document.text}</li>
            ))}
          </ul>
        </section>
      )}
      <h2 className={classes.heading}>{text.assignments}</h2>
      <Annex data={data} />
    </Page>
  )
}

/** The annex: the same columns as on paper. */
function Annex({ data }: { readonly data: OutputOf<typeof readPlanTasks> }) {
  const { words } = useTaskWords()
  const { columns } = words.board
  const query = usePlanQuery()
  return (
    <div className={classes.frame}>
      <WideTable label={words.document.assignments}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{columns.code}</th>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.leads}</th>
              <th scope="col">{columns.coordinating}</th>
              <th scope="col">{columns.expectedResult}</th>
              <th scope="col">{columns.timeText}</th>
            </tr>
          </thead>
          <tbody lang="vi">
            {data.groups.map((group) => (
              <Fragment key={group.number}>
                <tr className={classes.group}>
                  <th scope="rowgroup">{group.number}</th>
                  <th scope="rowgroup" colSpan={5}>
                    {group.title}
                  </th>
                </tr>
                {group.tasks.map((task) => (
                  <tr key={task.taskId}>
                    <td>{task.code}</td>
                    <td>
                      <PageLink to={taskAddress(task.code, query)} className={classes.link ?? ''}>
                        {task.title}
                      </PageLink>
                    </td>
                    <td>
                      <Assigned assigned={task.leads} isShort />
                    </td>
                    <td>
                      <Assigned assigned={task.coordinatingUnits} isShort />
                    </td>
                    <td>{task.expectedResult}</td>
                    <td>{task.timeText}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  )
}
