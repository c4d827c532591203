import { Button, Menu, NativeSelect } from '@mantine/core'
import { IconDownload, IconPencil, IconPrinter, IconSignature } from '@tabler/icons-react'
import { listPlans } from '../../plans/contract.ts'
import { planChoices } from '../../plans/planChoices.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { draftReport, type ReportChoice, type readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { periodSearch } from './draftAddress.ts'
import { PeriodField } from './PeriodField.tsx'
import classes from './report.module.css'
import { UnitChoice } from './UnitChoice.tsx'

interface ReportToolsProps {
  readonly choice: ReportChoice
  readonly view: string
  readonly report: OutputOf<typeof readAnnualReport>
}

const fileAddress = (kind: string, choice: ReportChoice) =>
  `/api/reports/annual.${kind}?input=${encodeURIComponent(JSON.stringify(choice))}`

/** Views, print and files; then which year and part, and writing. */
export function ReportTools({ choice, view, report }: ReportToolsProps) {
  const words = useWords(reportsWords)
  const [, change] = useSearch()
  const mayI = useMayI()
  return (
    <div className={`${classes.tools} not-on-paper`}>
      <div className={classes.toolRow}>
        <Views choice={choice} view={view} report={report} />
        <span className={classes.spring} />
        <Button
          className={classes.print}
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          component="a"
          href={fileAddress('pdf', choice)}
          target="_blank"
        >
          {words.print}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={16} stroke={1.75} />}>
              DOCX, PDF, XLSX
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {['docx', 'pdf', 'xlsx'].map((kind) => (
              <Menu.Item key={kind} component="a" href={fileAddress(kind, choice)} download>
                {kind.toUpperCase()}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={classes.toolRow}>
        <PlanOfReport report={report} />
        <YearChoice choice={choice} report={report} />
        <PeriodField choice={choice} />
        <UnitChoice choice={choice} report={report} />
        <span className={classes.spring} />
        {mayI(draftReport, { agencyId: report.agency.agencyId }) && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.75} />}
            aria-pressed={view === 'write'}
            onClick={() => change({ xem: view === 'write' ? undefined : 'soan', mo: undefined }, { step: true })}
          >
            {words.write}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconSignature size={16} stroke={1.75} />}
          aria-pressed={view === 'sign'}
          onClick={() => change({ xem: view === 'sign' ? undefined : 'ky', mo: undefined }, { step: true })}
        >
          {words.register.life.open}
        </Button>
      </div>
    </div>
  )
}

function Views({ choice, view, report }: ReportToolsProps) {
  const words = useWords(reportsWords)
  const [, change] = useSearch()
  const given = report.units.filter((unit) => unit.isReported).length
  const views = [
    ['read', undefined, words.read],
    ['compare', 'so-sanh', words.compare(choice.year - 1)],
    ['senders', 'don-vi-gui', `${words.senders} ${given}/${report.units.length}`],
  ] as const
  return (
    <nav className={classes.views} aria-label={words.title(choice.year)}>
      {views.map(([name, value, label]) => (
        <button
          key={name}
          type="button"
          aria-current={view === name ? 'page' : undefined}
          onClick={() => change({ xem: value, mo: undefined }, { step: true })}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}

/** Of which plan; absent while there is only one. */
function PlanOfReport({ report }: Pick<ReportToolsProps, 'report'>) {
  const words = useWords(reportsWords)
  const [, change] = useSearch()
  const plans = useRead(listPlans, { pageSize: 200 }, { staleMs: 60_000 }).data?.rows ?? []
  if (plans.length < 2) return null
  const choices = planChoices(plans)
  return (
    <NativeSelect
      aria-label={words.plan}
      value={choices.find(({ planId }) => planId === report.plan.planId)?.value ?? ''}
      data={choices.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => change({ 'ke-hoach': event.currentTarget.value, mo: undefined }, { step: true })}
    />
  )
}

/** From the plan's first year to the one that follows the day looked at. */
function YearChoice({ choice, report }: Omit<ReportToolsProps, 'view'>) {
  const words = useWords(reportsWords)
  const { open } = usePageLink()
  const first = Number(report.plan.issuedOn.slice(0, 4))
  const last = Math.max(choice.year, Number(report.asOf.slice(0, 4)) + 1)
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  return (
    <NativeSelect
      className={classes.year}
      aria-label={words.year}
      value={String(choice.year)}
      data={years}
      onChange={(event) => {
        const { ky } = periodSearch(choice)
        open(`/bao-cao/nam/${event.currentTarget.value}${ky?.startsWith('thang') ? `?ky=${ky}` : ''}`)
      }}
    />
  )
}
