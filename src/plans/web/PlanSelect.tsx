import { NativeSelect } from '@mantine/core'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { listPlans } from '../contract.ts'
import { planChoices } from '../planChoices.ts'
import type { PlanHead } from '../taskShapes.ts'
import { usePlansWords } from './usePlansWords.ts'

/** Which plan is looked at, in the address; absent while there is only one. */
export function PlanSelect({ plan, className }: { readonly plan: PlanHead; readonly className?: string }) {
  const { words } = usePlansWords()
  const [, change] = useSearch()
  const plans = useRead(listPlans, { pageSize: 200 }, { staleMs: 60_000 }).data?.rows ?? []
  if (plans.length < 2) return null
  const choices = planChoices(plans)
  return (
    <NativeSelect
      size="sm"
      {...(className ? { className } : {})}
      aria-label={words.navigation.plans}
      value={choices.find(({ planId }) => planId === plan.planId)?.value ?? ''}
      data={choices.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => change({ 'ke-hoach': event.currentTarget.value, mo: undefined }, { step: true })}
    />
  )
}
