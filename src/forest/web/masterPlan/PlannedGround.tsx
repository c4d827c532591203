// How a ground stands to every planning of the day: what of it is planned for what, what nobody planned, where the register differs.
import { List, Text } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useLanguage } from '../../../platform/web/useWords.ts'
import type { PlannedGround as Planned } from '../../masterPlanContract.ts'
import type { ForestWords } from '../../words.ts'

interface PlannedGroundProps {
  readonly plans: readonly Planned[]
  readonly words: ForestWords
}

export function PlannedGround({ plans, words }: PlannedGroundProps) {
  const language = useLanguage()
  const { masterPlan: said } = words
  const hectares = (value: number) => numberText(value, language, 2)
  return (
    <section aria-label={said.found}>
      <Text fw={600}>{said.found}</Text>
      {plans.length === 0 ? (
        <Text c="dimmed" size="sm">
          {`${said.noPlans} `}
          <PageLink to="/rung/quy-hoach">{said.title}</PageLink>
        </Text>
      ) : null}
      {plans.map(({ forestryMasterPlanId, planLevel, planName, instrument, parts, outsideHa, differing }) => (
        <div key={forestryMasterPlanId}>
          <Text mt={8}>
            <PageLink to={`/rung/quy-hoach/${forestryMasterPlanId}`}>{planName}</PageLink>
            {` (${said.planLevel[planLevel]}; ${instrument})`}
          </Text>
          <List size="sm">
            {parts.map((part) => (
              <List.Item key={part.plannedUse ?? 'unknown'}>
                {said.planned(
                  part.plannedUse ? said.plannedUse[part.plannedUse] : said.unknownUse,
                  hectares(part.hectares),
                )}
              </List.Item>
            ))}
            {outsideHa > 0 ? <List.Item>{said.outside(hectares(outsideHa))}</List.Item> : null}
            {differing.map((each) => (
              <List.Item key={`${each.forestPurpose} ${each.plannedUse}`}>
                {said.differs(
                  words.forestPurpose[each.forestPurpose],
                  said.plannedUse[each.plannedUse],
                  hectares(each.hectares),
                )}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      {plans.length > 0 ? (
        <Text size="sm" c="dimmed">
          {said.notChecked}
        </Text>
      ) : null}
    </section>
  )
}
