// What outreach publishes into `published.outreach_evidence`, named once: kinds, what they can be filtered by, how much
// they count. Indicators of the plan are written with these words. A quantity that is unknown is left out, never 0.
import { audiences, sessionForms } from './session.ts'
import { signStates } from './warningSign.ts'

export interface EvidenceKindWords {
  /** Attribute → its values where the list is closed; null = any text. */
  readonly attributes: Readonly<Record<string, readonly string[] | null>>
  /** Quantity → its unit of measure. */
  readonly quantities: Readonly<Record<string, string>>
}

export const evidenceKinds = {
  session: {
    attributes: {
      audience: audiences,
      sessionForm: sessionForms,
      /** The main topic, a code of the dated list: decides the task, once. */
      topic: null,
      /** Whom it was held with: a list of agency ids; left out when nobody. */
      organizerIds: null,
    },
    quantities: {
      sessions: 'session',
      /** 1 where the form is `conference`, left out otherwise. */
      conferences: 'conference',
      attendance: 'attendance',
      women: 'person',
      men: 'person',
      /** The group of pupils where groups were counted, else everybody where the audience is `pupils`. */
      pupils: 'pupil',
      schools: 'school',
      schoolClasses: 'schoolClass',
      broadcasts: 'broadcast',
      broadcastMinutes: 'minute',
      leaflets: 'leaflet',
      posters: 'material',
      banners: 'material',
      handbooks: 'material',
      films: 'material',
      /** All kinds together. */
      materials: 'material',
    },
  },
  warningSign: { attributes: { signState: signStates }, quantities: { signs: 'sign' } },
  signCheck: {
    attributes: {
      signState: signStates,
      /** The sign that was looked at. */
      warningSignId: null,
    },
    quantities: { checks: 'check' },
  },
} satisfies Readonly<Record<string, EvidenceKindWords>>
