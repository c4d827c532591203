// The dated list of topics.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Topic } from '../session.ts'

export async function selectTopics(tx: Transaction): Promise<readonly Topic[]> {
  const { rows } = await sql<Topic>`
    select topic, name, valid_from as "validFrom", valid_to as "validTo" from outreach.topics
    order by topic, valid_from`.execute(tx)
  return rows
}

/** A topic that every office starts with; one that is there already is left as the office has it. */
export async function insertTopic(tx: Transaction, topicId: string, topic: Topic & { readonly legalBasis: string }) {
  await sql`
    insert into outreach.topics (topic_id, topic, name, valid_from, valid_to, legal_basis)
    values (${topicId}::uuid, ${topic.topic}, ${topic.name}, ${topic.validFrom}::date, ${topic.validTo}::date,
      ${topic.legalBasis})
    on conflict do nothing`.execute(tx)
}
