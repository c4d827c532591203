// Small linear systems: LU by Gaussian elimination with row pivoting (Golub & Van Loan 2013, Matrix Computations, alg. 3.4.1), which is
// what LAPACK's gesv does for the peers.

/** Factors `matrix` (size × size, row after row) in place; `pivots` takes the row swapped in each step. False: it is singular. */
export function factorise(matrix: Float64Array, pivots: Int32Array, size: number): boolean {
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k + 1; i < size; i++)
      if (Math.abs(matrix[i * size + k] as number) > Math.abs(matrix[pivot * size + k] as number)) pivot = i
    pivots[k] = pivot
    if (pivot !== k)
      for (let j = 0; j < size; j++) {
        const held = matrix[k * size + j] as number
        matrix[k * size + j] = matrix[pivot * size + j] as number
        matrix[pivot * size + j] = held
      }
    const divisor = matrix[k * size + k] as number
    if (!(Math.abs(divisor) > 0)) return false
    for (let i = k + 1; i < size; i++) {
      const factor = (matrix[i * size + k] as number) / divisor
      matrix[i * size + k] = factor
      for (let j = k + 1; j < size; j++)
        matrix[i * size + j] = (matrix[i * size + j] as number) - factor * (matrix[k * size + j] as number)
    }
  }
  return true
}

/** The solution for one right side, in its place. */
export function solveFactored(factors: Float64Array, pivots: Int32Array, right: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    const pivot = pivots[k] as number
    const held = right[k] as number
    right[k] = right[pivot] as number
    right[pivot] = held
  }
  for (let i = 1; i < size; i++) {
    let sum = right[i] as number
    for (let j = 0; j < i; j++) sum -= (factors[i * size + j] as number) * (right[j] as number)
    right[i] = sum
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] as number
    for (let j = i + 1; j < size; j++) sum -= (factors[i * size + j] as number) * (right[j] as number)
    right[i] = sum / (factors[i * size + i] as number)
  }
}

/** The inverse of a factored matrix into `inverse`; `column` is room for one right side. */
export function inverseOf(
  factors: Float64Array,
  pivots: Int32Array,
  inverse: Float64Array,
  column: Float64Array,
  size: number,
): void {
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) column[i] = i === j ? 1 : 0
    solveFactored(factors, pivots, column, size)
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i] as number
  }
}
