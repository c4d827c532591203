// The standard normal distribution. Hart 1968 (Computer Approximations, algorithm 5666) as West 2005 (Wilmott Magazine, May) gives it:
// right to fifteen decimals on the whole line.

const numerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
]
const denominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
]
const polynomial = (of: readonly number[], x: number) => of.reduce((sum, coefficient) => sum * x + coefficient, 0)

export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Share of a standard normal distribution below x. */
export function normalBelow(x: number): number {
  const away = Math.abs(x)
  const height = Math.exp((-x * x) / 2)
  let tail = 0
  if (away < 5 * Math.SQRT2) tail = (height * polynomial(numerator, away)) / polynomial(denominator, away)
  else if (away < 37) {
    const fraction = away + 1 / (away + 2 / (away + 3 / (away + 4 / (away + 0.65))))
    tail = height / fraction / Math.sqrt(2 * Math.PI)
  }
  return x > 0 ? 1 - tail : tail
}
