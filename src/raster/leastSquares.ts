// Least squares by Householder reflections (Golub & Van Loan 2013, alg. 5.2.1 and 5.3.2), for fits whose normal equations would lose
// half of the digits.

/**
 * Least squares of `right` on the rows of `matrix` (count × columns, row after row); both are overwritten, the first `columns` places of
 * `right` hold the coefficients. False: the columns depend on each other.
 */
export function leastSquares(matrix: Float64Array, right: Float64Array, count: number, columns: number): boolean {
  for (let k = 0; k < columns; k++) {
    let square = 0
    for (let i = k; i < count; i++) square += (matrix[i * columns + k] as number) ** 2
    const head = matrix[k * columns + k] as number
    const alpha = head > 0 ? -Math.sqrt(square) : Math.sqrt(square)
    // v = x - alpha e1; v'v = 2 (x'x - alpha x1)
    const half = square - alpha * head
    if (!(half > 0)) return false
    matrix[k * columns + k] = head - alpha
    for (let j = k + 1; j <= columns; j++) {
      let sum = 0
      for (let i = k; i < count; i++)
        sum += (matrix[i * columns + k] as number) * ((j < columns ? matrix[i * columns + j] : right[i]) as number)
      const factor = sum / half
      for (let i = k; i < count; i++) {
        const taken = factor * (matrix[i * columns + k] as number)
        if (j < columns) matrix[i * columns + j] = (matrix[i * columns + j] as number) - taken
        else right[i] = (right[i] as number) - taken
      }
    }
    matrix[k * columns + k] = alpha
  }
  for (let i = columns - 1; i >= 0; i--) {
    let sum = right[i] as number
    for (let j = i + 1; j < columns; j++) sum -= (matrix[i * columns + j] as number) * (right[j] as number)
    right[i] = sum / (matrix[i * columns + i] as number)
  }
  return Number.isFinite(right[0])
}
