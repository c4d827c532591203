// SQL of the contracts of forest owners. The other side leaves it by one door only.
import { sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { OwnerContract, recordOwnerContract } from '../../ownerContract.ts'

export async function insertContract(
  tx: Transaction,
  id: string,
  contract: InputOf<typeof recordOwnerContract>,
  { by, at, isDemonstration }: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.owner_contracts (owner_contract_id, forest_owner_id, contract_kind, contract_number, counterparty, signed_on,
      valid_to, area_ha, remark, file_id, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${contract.forestOwnerId}::uuid, ${contract.contractKind}, ${contract.contractNumber},
      ${contract.counterparty}, ${contract.signedOn}::date, ${contract.validTo ?? null}::date,
      ${contract.areaHa ?? null}::float8, ${contract.remark ?? null}, ${contract.fileId ?? null}::uuid,
      ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export type StoredContract = Omit<OwnerContract, 'file' | 'contractState'> & {
  readonly forestOwnerId: string
  readonly fileId: string | null
}

const contractColumns = sql`contract.owner_contract_id as id, contract.forest_owner_id as "forestOwnerId",
  contract.contract_kind as "contractKind", contract.contract_number as "contractNumber", contract.signed_on as "signedOn",
  contract.valid_to as "validTo", contract.area_ha as "areaHa", contract.remark, contract.file_id as "fileId",
  contract.ended_on as "endedOn", contract.end_reason as "endReason"`

export async function selectContract(tx: Transaction, id: string): Promise<StoredContract | undefined> {
  const { rows } = await sql<StoredContract>`
    select ${contractColumns} from forest.owner_contracts contract
    where contract.owner_contract_id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** Of one owner, the newest first. */
export async function selectContracts(tx: Transaction, forestOwnerId: string): Promise<StoredContract[]> {
  const { rows } = await sql<StoredContract>`
    select ${contractColumns} from forest.owner_contracts contract
    where contract.forest_owner_id = ${forestOwnerId}::uuid
    order by contract.signed_on desc, contract.owner_contract_id`.execute(tx)
  return rows
}

export async function selectCounterparties(tx: Transaction, forestOwnerId: string) {
  const { rows } = await sql<{ ownerContractId: string; counterparty: string }>`
    select owner_contract_id as "ownerContractId", counterparty from forest.owner_contracts
    where forest_owner_id = ${forestOwnerId}::uuid order by signed_on desc, owner_contract_id`.execute(tx)
  return rows
}

export async function markContractEnded(
  tx: Transaction,
  id: string,
  endedOn: string,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`
    update forest.owner_contracts set ended_on = ${endedOn}::date, end_reason = ${reason}, ended_by = ${by}::uuid,
      ended_at = ${at}::timestamptz
    where owner_contract_id = ${id}::uuid`.execute(tx)
}
