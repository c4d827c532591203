// Background work between the archive and the queue.
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import type { Session } from '../database/session.ts'
import type { WaitingOrder } from './contents.ts'

export async function insertWaitingOrders({ kysely }: Session, orders: readonly WaitingOrder[]): Promise<void> {
  for (const { id, name, data, dueAt } of orders)
    await sql`insert into platform.waiting_orders (waiting_order_id, name, data, due_at)
      values (${id}::uuid, ${name}, ${JSON.stringify(data)}::jsonb, ${dueAt}::timestamptz)`.execute(kysely)
}

/** Takes out the orders whose work this version knows. */
export async function takeWaitingOrders(tx: Transaction, names: readonly string[]): Promise<readonly WaitingOrder[]> {
  const { rows } = await sql<WaitingOrder>`
    delete from platform.waiting_orders where name = any(${[...names]}::text[])
    returning waiting_order_id as id, name, data, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt"`.execute(
    tx,
  )
  return rows
}
