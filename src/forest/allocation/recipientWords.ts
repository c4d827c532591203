// To whom forest is allocated, in words: the plan needs these without the words of the register.
import { bilingual } from '../../platform/words.ts'
import type { AllocationRecipient } from './allocation.ts'

const vi: Readonly<Record<AllocationRecipient, string>> = {
  community: 'Cộng đồng dân cư',
  household: 'Hộ gia đình, cá nhân',
  householdGroup: 'Nhóm hộ',
}

export const recipientWords = bilingual(vi, {
  community: 'Residential community',
  household: 'Household, person',
  householdGroup: 'Group of households',
})
