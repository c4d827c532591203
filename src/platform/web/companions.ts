import type { ComponentType } from 'react'

/** Something that works behind every page of a signed-in person and shows nothing itself: it fills the bell, the first page. */
export type Companion = () => Promise<{ readonly default: ComponentType }>

let chosen: readonly Companion[] = []

/** The door names the companions of the features once, before the screens start. */
export function accompanyBy(companions: readonly Companion[]) {
  chosen = companions
}
export const companions = () => chosen
