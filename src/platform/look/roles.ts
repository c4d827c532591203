// What a colour is for, in each theme. Screens use roles (`var(--text-2)`), never a shade.
import { scales } from './scales.ts'

const { da, dem, ngan, dat, nang, nuoc, man } = scales

export interface Roles {
  readonly page: string
  readonly surface: string
  readonly sunken: string
  readonly text: string
  readonly text2: string
  readonly text3: string
  readonly hairline: string
  readonly strongLine: string
  readonly inputBorder: string
  readonly mainButton: string
  readonly onMainButton: string
  readonly link: string
  readonly good: string
  readonly softGood: string
  readonly onSoftGood: string
  readonly bad: string
  readonly softBad: string
  readonly onSoftBad: string
  readonly softWarning: string
  readonly onSoftWarning: string
  readonly progress: string
  readonly softProgress: string
  readonly onSoftProgress: string
  readonly softNeutral: string
  readonly onSoftNeutral: string
  readonly machine: string
  readonly softMachine: string
  readonly focus: string
  readonly selected: string
  readonly hover: string
  readonly openFigure: string
  readonly onOpenFigure: string
  readonly stripe: string
  readonly stripeOther: string
  readonly onStripe: string
  readonly dateTint: string
}

export const lightRoles: Roles = {
  page: da[0],
  surface: '#FFFFFF',
  sunken: da[1],
  text: da[9],
  text2: da[7],
  text3: da[6],
  hairline: da[2],
  strongLine: da[3],
  inputBorder: da[5],
  mainButton: ngan[6],
  onMainButton: '#FFFFFF',
  link: ngan[7],
  good: ngan[7],
  softGood: ngan[0],
  onSoftGood: ngan[8],
  bad: dat[6],
  softBad: dat[0],
  onSoftBad: dat[7],
  softWarning: nang[0],
  onSoftWarning: nang[7],
  progress: nuoc[6],
  softProgress: nuoc[0],
  onSoftProgress: nuoc[7],
  softNeutral: da[2],
  onSoftNeutral: da[7],
  machine: man[6],
  softMachine: man[0],
  focus: nuoc[5],
  selected: ngan[0],
  hover: da[1],
  openFigure: nuoc[1],
  onOpenFigure: nuoc[8],
  stripe: nang[0],
  stripeOther: nang[1],
  onStripe: nang[8],
  dateTint: nuoc[0],
}

export const darkRoles: Roles = {
  page: dem[9],
  surface: dem[8],
  sunken: dem[9],
  text: dem[0],
  text2: dem[1],
  text3: dem[2],
  hairline: dem[7],
  strongLine: dem[6],
  inputBorder: dem[3],
  mainButton: ngan[3],
  onMainButton: ngan[9],
  link: ngan[3],
  good: ngan[3],
  softGood: '#143024',
  onSoftGood: ngan[2],
  bad: dat[3],
  softBad: '#3A1E18',
  onSoftBad: dat[2],
  softWarning: '#382B12',
  onSoftWarning: nang[2],
  progress: nuoc[3],
  softProgress: '#13293C',
  onSoftProgress: nuoc[2],
  softNeutral: dem[7],
  onSoftNeutral: dem[1],
  machine: man[3],
  softMachine: '#2A1C38',
  focus: nuoc[3],
  selected: '#16251D',
  hover: dem[7],
  openFigure: nuoc[8],
  onOpenFigure: nuoc[1],
  stripe: '#2A2110',
  stripeOther: '#382B12',
  onStripe: nang[2],
  dateTint: '#13293C',
}

/** `inputBorder` → `--input-border`. */
const roleVariable = (role: string) => `--${role.replace(/([A-Z]|\d)/g, '-$1').toLowerCase()}`

/** The roles as CSS custom properties. */
export function roleVariables(roles: Roles): Record<string, string> {
  return Object.fromEntries(Object.entries(roles).map(([role, colour]) => [roleVariable(role), colour]))
}
