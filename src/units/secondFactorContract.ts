// Every command and read of the second factor: an authenticator's code beside the password (RFC 6238).
import Type from 'typebox'
import { commandContract, Instant, orNull, Reason, Recorded, readContract, Uuid } from '../platform/contract.ts'
import { administratorOnly } from './contract.ts'

const oneself = { everyone: 'all' } as const
/** Six digits of the authenticator, or a recovery code. */
export const SecondCode = Type.String({ minLength: 6, maxLength: 24 })
const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })

/** A new secret, shown this once; asked for only from when a code of it was confirmed. */
export const beginSecondFactor = commandContract({
  name: 'secondFactor.begin',
  input: Type.Object({}),
  output: Type.Object({
    /** Base32, to type in by hand. */
    secret: Type.String(),
    address: Type.String(),
    /** The address as a QR code: rows of 0 and 1. */
    qrRows: Type.Array(Type.String()),
  }),
  permits: oneself,
})
/** Shows the recovery codes once. */
export const confirmSecondFactor = commandContract({
  name: 'secondFactor.confirm',
  input: Type.Object({ code: SecondCode }),
  output: RecoveryCodes,
  permits: oneself,
})
/** New recovery codes; the old ones are worth nothing. */
export const renewRecoveryCodes = commandContract({
  name: 'secondFactor.renewCodes',
  input: Type.Object({ code: SecondCode }),
  output: RecoveryCodes,
  permits: oneself,
})
export const endSecondFactor = commandContract({
  name: 'secondFactor.end',
  input: Type.Object({ code: SecondCode }),
  output: Type.Object({}),
  permits: oneself,
})
/** For somebody who lost phone and recovery codes: by another administrator, with the reason; their sign-ins end. */
export const resetSecondFactor = commandContract({
  name: 'secondFactor.reset',
  input: Type.Object({ accountId: Uuid, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})
/** Whether administrators must have one. Who requires it has one. */
export const requireSecondFactor = commandContract({
  name: 'secondFactor.require',
  input: Type.Object({ isRequired: Type.Boolean() }),
  output: Type.Object({}),
  permits: administratorOnly,
})

export const showSecondFactor = readContract({
  name: 'secondFactor.show',
  input: Type.Object({}),
  output: Type.Object({
    isOn: Type.Boolean(),
    confirmedAt: orNull(Instant),
    recoveryCodesLeft: Type.Integer({ minimum: 0 }),
    isRequired: Type.Boolean(),
    /** False for the invented people, who sign in by one click. */
    hasPassword: Type.Boolean(),
  }),
  permits: oneself,
})
