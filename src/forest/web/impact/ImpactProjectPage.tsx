// One project that touches forest: what its ground touches on the day looked at, what is owed, which papers are missing.
import { Alert, List, Text } from '@mantine/core'
import { dateText, hectaresText, instantText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { showImpactProject, withdrawImpactProject } from '../../impactContract.ts'
import { forestWords } from '../../words.ts'
import { PlannedGround } from '../masterPlan/PlannedGround.tsx'
import { Withdraw } from '../Withdraw.tsx'
import { GroundMap } from './GroundMap.tsx'
import { ImpactSums, Replacement, TouchedPlots } from './ImpactFound.tsx'

speakProblemsOf(forestWords)

export default function ImpactProjectPage() {
  const { impactProjectId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { date } = useAsOf()
  const { data, error, refetch } = useRead(showImpactProject, { impactProjectId, asOf: date })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, impact, givenPapers, missingPapers, withdrawalReason, recordedBy } = data
  const { impactProject, impact: said } = words
  return (
    <Page>
      <PageHead
        title={row.projectName}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: impactProject.title, to: '/rung/du-an' },
        ]}
        above={row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        sentence={[
          row.investor,
          row.projectPurpose,
          row.territoryName,
          hectaresText(row.geodesicAreaHa, language),
          impactProject.by(recordedBy, instantText(row.recordedAt)),
        ]
          .filter(Boolean)
          .join('. ')}
      />
      {withdrawalReason ? <Alert color="gray">{impactProject.withdrawnBecause(withdrawalReason)}</Alert> : null}
      <RecordSection title={said.foundOn(dateText(impact.on))}>
        <ImpactSums impact={impact} words={words} />
        <Replacement impact={impact} words={words} />
        <PlannedGround plans={impact.masterPlans} words={words} />
      </RecordSection>
      <RecordSection title={impactProject.ground}>
        <GroundMap label={impactProject.ground} shape={data.shape} />
        <TouchedPlots impact={impact} words={words} />
      </RecordSection>
      <RecordSection title={impactProject.papers}>
        {missingPapers.length > 0 ? (
          <Alert color="yellow" title={impactProject.missing}>
            <List size="sm">
              {missingPapers.map((paper) => (
                <List.Item key={paper}>{words.conversionPaper[paper]}</List.Item>
              ))}
            </List>
          </Alert>
        ) : null}
        {givenPapers.map((paper) => (
          <Text key={paper}>{words.conversionPaper[paper]}</Text>
        ))}
        <Text size="sm" c="dimmed">
          {impactProject.papersNotChecked}
        </Text>
      </RecordSection>
      {!row.isWithdrawn && mayI(withdrawImpactProject) ? (
        <Withdraw contract={withdrawImpactProject} record={{ impactProjectId }} said={impactProject} />
      ) : null}
    </Page>
  )
}
