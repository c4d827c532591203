import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { assignAgencyArea, endAgencyArea } from '../agencyContract.ts'
import type { ShownAgency } from './AgencyPage.tsx'
import type { AgencyAct } from './AgencyPanel.tsx'
import classes from './agency.module.css'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'
import { ValidityChip } from './ValidityChip.tsx'
import { validityText } from './validityText.ts'

interface AgencyAreasProps {
  readonly shown: ShownAgency
  readonly date: string
  readonly onAct: (act: AgencyAct) => void
}

/** Where the agency works: its own territory, and those it was given, dated. */
export function AgencyAreas({ shown, date, onAct }: AgencyAreasProps) {
  const words = useUnitWords()
  const mayI = useMayI()
  return (
    <Section
      title={words.agency.areas}
      actions={
        mayI(assignAgencyArea) && shown.row.validTo === null ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
            onClick={() => onAct({ kind: 'addArea' })}
          >
            {words.agency.addArea}
          </Button>
        ) : null
      }
    >
      {shown.areas.length === 0 ? <Text c="dimmed">{words.agency.noAreas}</Text> : null}
      <ul className={classes.list}>
        {shown.areas.map((area) => (
          <li key={area.agencyAreaId ?? area.territoryId}>
            <Group justify="space-between" gap={8}>
              <Group gap={8}>
                <PageLink to={`/don-vi/${area.territoryId}`}>{area.territoryName}</PageLink>
                <ValidityChip {...area} on={date} />
              </Group>
              {area.agencyAreaId && area.validTo === null && mayI(endAgencyArea) ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  color="gray"
                  c="var(--text-2)"
                  aria-label={`${words.agency.endArea}: ${area.territoryName}`}
                  onClick={() =>
                    onAct({ kind: 'endArea', agencyAreaId: area.agencyAreaId ?? '', title: area.territoryName })
                  }
                >
                  {words.agency.endArea}
                </Button>
              ) : null}
            </Group>
            <Text size="sm" c="dimmed">
              {area.agencyAreaId === null ? words.agency.ownArea : `${validityText(area, words)}. ${area.legalBasis}`}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
