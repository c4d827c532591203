// High-risk places, in English.
import { dateText } from '../../../platform/format.ts'
import type { WordsLike } from '../../../platform/words.ts'
import { navigationWords } from '../../navigationWords.ts'
import type { highRiskVi } from './vi.ts'

export const highRiskEn: WordsLike<typeof highRiskVi> = {
  audit: { 'highRiskPlace.draw': 'Draw a high-risk place', 'highRiskPlace.end': 'End a high-risk place' },
  problems: {
    'highRiskPlace.oneGround': () => 'Draw a ground, or choose a compartment: one of both.',
    'highRiskPlace.noCompartment': (p) => `The register has no compartment “${p.code}”.`,
    'highRiskPlace.ended': () => 'This place has ended already.',
    'highRiskPlace.wrongEnd': (p) => `The end must be after ${dateText(String(p.from))} and not after today.`,
  },
  highRisk: {
    title: navigationWords.en.highRiskPlaces,
    why: 'Where to go often: why, how many times a month, since when.',
    sentence: (places, visits) => `${places} places, ${visits} visits a month`,
    none: 'No high-risk place yet',
    draw: 'Draw a place',
    drawn: 'Place recorded',
    riskKind: {
      logging: 'Illegal logging',
      clearing: 'Clearing, encroachment',
      fire: 'Forest fire',
      wildlife: 'Hunting, snares',
      dispute: 'Dispute',
      other: 'Other',
    },
    map: 'High-risk places on the map',
    ground: 'Where',
    what: 'Why, how often',
    byCompartment: 'A whole compartment',
    byDrawing: 'Draw a ground',
    how: 'How the place is chosen',
    columns: {
      placeName: 'Place',
      riskKinds: 'Risk',
      visitsPerMonth: 'Visits a month',
      compartmentCode: 'Compartment',
      reason: 'Why it is one',
      geodesicAreaHa: 'Area (ha)',
      validFrom: 'From',
      validTo: 'Until',
    },
    pastToo: 'Those that ended too',
    ended: (day, reason) => `Ended on ${day}: ${reason}`,
    end: 'End this place',
    endOn: 'Ends on',
    endReason: 'Why it ends',
    endDone: 'Place ended',
    by: (person) => `Recorded by ${person}`,
    visitsUnknown: 'Visits are not counted yet: patrols are not recorded here yet.',
    proposals: 'Compartments to consider',
    proposalsWhy:
      'Counts changes by clearing and by fire of five years and open disputes; older ones weigh half each year. Our own rule, of no circular: you decide.',
    noProposals: 'Nothing in the register proposes a place.',
    clearings: 'Clearing',
    fires: 'Fire',
    disputes: 'Disputes',
    score: 'Score',
    lastOn: 'Last',
    isPlace: 'Is a place already',
    drawThis: 'Make it a place',
  },
}
