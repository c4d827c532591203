// What is wrong with accounts of a file that only the register or the other rows show.
import { type CellFault, type CellValues, folded } from '../../platform/bulk/bulkColumn.ts'
import { nearest } from '../../platform/bulk/nearest.ts'

export interface KnownPost {
  readonly postId: string
  readonly agencyId: string
  readonly title: string
  readonly isHead: boolean
  readonly role: string | null
  /** Who holds it from the day of the row on, acting ones left out. */
  readonly holders: readonly string[]
}
export interface AccountRegister {
  readonly posts: readonly KnownPost[]
  /** In small letters. */
  readonly userNames: ReadonlySet<string>
}
interface Row {
  readonly rowNumber: number
  readonly values: CellValues
}

/** The post of a row by agency and title; undefined: it is new. */
export function postOf({ posts }: AccountRegister, { agencyId, postTitle }: CellValues): KnownPost | undefined {
  const title = folded(String(postTitle ?? ''))
  return posts.find((post) => post.agencyId === agencyId && folded(post.title) === title)
}

/** Faults by row: a login that is taken or twice in the file, a head's post that is held or given twice, a role that is another. */
export function accountFaults(rows: readonly Row[], register: AccountRegister): Map<number, CellFault[]> {
  const faults = new Map<number, CellFault[]>()
  const logins = new Map<string, number>()
  const heads = new Map<string, number>()
  for (const { rowNumber, values } of rows) {
    const found: CellFault[] = []
    const fault = (column: string, code: string, more: Partial<CellFault> = {}) =>
      found.push({ column, given: String(values[column] ?? ''), code, ...more })
    const login = String(values.userName ?? '')
    if (login && register.userNames.has(login))
      fault('userName', 'accountFile.userNameTaken', free(login, register, logins))
    else if (login && logins.has(login))
      fault('userName', 'accountFile.userNameTwice', { params: { row: logins.get(login) } })
    if (login && !logins.has(login)) logins.set(login, rowNumber)

    const post = postOf(register, values)
    const isActing = values.isActing === 'yes'
    if (post?.isHead && !isActing && values.agencyId) {
      const before = heads.get(post.postId)
      if (post.holders.length > 0)
        fault('postTitle', 'accountFile.postTaken', { params: { holder: post.holders.join(', ') } })
      else if (before !== undefined) fault('postTitle', 'accountFile.postTwice', { params: { row: before } })
      else heads.set(post.postId, rowNumber)
    }
    if (post && values.role && post.role !== values.role)
      fault('role', 'accountFile.roleDiffers', { params: { title: post.title } })
    if (!post && values.agencyId && values.postTitle && !values.role) {
      const ofAgency = register.posts.filter(({ agencyId }) => agencyId === values.agencyId)
      const near = nearest(
        String(values.postTitle),
        ofAgency.map(({ postId, title }) => ({ value: postId, label: title })),
      )
      fault('postTitle', 'accountFile.postUnknown', near ? { suggestion: near.label } : {})
    }
    if (found.length > 0) faults.set(rowNumber, found)
  }
  return faults
}

/** The next login of the same form that nobody has. */
function free(login: string, { userNames }: AccountRegister, given: ReadonlyMap<string, number>): Partial<CellFault> {
  for (let number = 2; number < 100; number++) {
    const next = `${login.slice(0, 37)}${number}`
    if (!userNames.has(next) && !given.has(next)) return { suggestion: next }
  }
  return {}
}
