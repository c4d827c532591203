import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Contract } from '../contract.ts'
import type { Language } from '../words.ts'

export type NavigationGroup = 'today' | 'plans' | 'forest' | 'field' | 'cases' | 'growth' | 'reports' | 'administration'

/** One page: its address, how its code is fetched, where it stands in the navigation. */
export interface Screen {
  /** As TanStack Router writes it: `/ke-hoach/nhiem-vu/$taskId`. */
  readonly path: string
  /** The page is the default export of its file; it is a chunk of its own. */
  readonly load: () => Promise<{ readonly default: ComponentType }>
  /** Opens without signing in, and without the office's frame around it. */
  readonly isOutside?: boolean
  /** Stands in the menu of the signed-in person, under this name. */
  readonly accountMenu?: { readonly label: (language: Language) => string; readonly icon: Icon }
  readonly navigation?: {
    readonly group: NavigationGroup
    readonly label: (language: Language) => string
    readonly icon: Icon
    /** Absent for those who may not do this; left out: for every signed-in person. */
    readonly needs?: Contract
    /** Also on the phone's button "Ghi": a page where a record is made. */
    readonly isRecording?: boolean
  }
}
