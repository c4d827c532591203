// The configuration, read once from the environment: the only file that may look at it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FieldFault } from '../problem.ts'
import { Problem } from '../problem.ts'
import type { S3Place } from './files/s3Store.ts'

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string
  /** A new office gets invented data; an office that has real data never does. */
  readonly isDemonstration: boolean
  /** The https address behind a proxy, e.g. `https://rung.example.vn`; then cookies are for https only. */
  readonly publicAddress?: string
  /** What leaves the house by itself: reminders over mail and push. */
  readonly outward: Outward
  /** How many proxies stand before the server: their word on the asker's address is believed. */
  readonly trustedProxies: number
  /** A .pmtiles or .mbtiles file in DATA_DIR, or an XYZ address. */
  readonly baseMap?: string
  /** IANA name of the time zone in which the office's days begin. */
  readonly timeZone: string
  /** Where the built screens are. */
  readonly screensDir: string
  readonly migrationsDir: string
  /** Of package.json: what a backup says it was made by. */
  readonly appVersion: string
  /** An S3-compatible store for files, instead of DATA_DIR. */
  readonly objectStore?: S3Place
  /** For people, or one JSON object a line with every request. */
  readonly logFormat: 'text' | 'json'
  /** Who shows it may read /metrics from another machine. */
  readonly metricsToken?: string
  /** Where an archive of the whole office is put each day; a disk that does not die with this machine. */
  readonly backupFolder?: string
  /** `HH:MM` in the office's time zone. */
  readonly backupAt: string
  /** How many archives are kept. */
  readonly backupsKept: number
  /** The pass phrase of backups; without it they are not encrypted. */
  readonly backupKey?: string
}

export interface Outward {
  /** The address of the office in what it sends, without a slash at its end. */
  readonly address: string
  /** A mail server (SMTP) and the sender's address; without it no letter is sent. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string }
  /** Hosts (with port) that push messages may be handed in at besides the browsers' own services. */
  readonly pushHosts: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>
const root = resolve(import.meta.dirname, '../../..')

/** Reads and checks everything at once. Throws Problem `config.invalid` naming each variable that is wrong. */
export function readConfig(environment: Environment = process.env): Config {
  const faults: FieldFault[] = []
  const given = (name: string) => environment[name]?.trim() || undefined
  const checked = (name: string, isRight: (text: string) => boolean, expected: string) => {
    const text = given(name)
    if (text !== undefined && !isRight(text)) faults.push({ path: name, given: withoutPassword(text), expected })
    return text
  }
  const port = checked('PORT', (text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, '0–65535')
  const databaseUrl = checked('DATABASE_URL', (text) => /^postgres(ql)?:\/\//.test(text), 'postgres://…')
  const demonstration = checked('DEMO', (text) => text === '0' || text === '1', '0, 1')
  const publicAddress = checked('PUBLIC_ADDRESS', isWebAddress, 'https://…')
  const proxies = checked('TRUSTED_PROXIES', (text) => /^\d$/.test(text), '0–9')
  const timeZone = checked('OFFICE_TIME_ZONE', isTimeZone, 'Asia/Ho_Chi_Minh')
  const baseMap = given('BASE_MAP')
  const smtpUrl = checked(
    'SMTP_URL',
    (text) => /^smtps?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
    'smtp://…, smtps://…',
  )
  const from = checked('MAIL_FROM', (text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text), 'hat@example.vn')
  if (smtpUrl && !from) faults.push({ path: 'MAIL_FROM', given: '', expected: 'hat@example.vn' })
  const backupKey = given('BACKUP_KEY')
  const backupFolder = given('BACKUP_FOLDER')
  const backupAt = checked('BACKUP_AT', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), '00:00–23:59')
  const backupsKept = checked('BACKUP_KEEP', (text) => /^[1-9]\d{0,2}$/.test(text), '1–999')
  const logFormat = checked('LOG_FORMAT', (text) => text === 'text' || text === 'json', 'text, json')
  const metricsToken = checked('METRICS_TOKEN', (text) => /^\S{16,}$/.test(text), '16+')
  const bucket = checked(
    'FILES_S3',
    (text) => isWebAddress(text) && /^\/[\w.-]+\/?$/.test(new URL(text).pathname),
    'https://s3.example.vn/bucket',
  )
  const [keyId, secret] = ['FILES_S3_KEY_ID', 'FILES_S3_SECRET'].map((name) => {
    const text = given(name)
    if (bucket && !text) faults.push({ path: name, given: '', expected: 'FILES_S3_KEY_ID, FILES_S3_SECRET' })
    return text ?? ''
  })
  if (faults.length > 0) throw new Problem('config.invalid', 500, {}, faults)
  const address = publicAddress?.replace(/\/+$/, '') ?? `http://localhost:${port ?? 8080}`
  return {
    port: Number(port ?? 8080),
    host: given('HOST') ?? '127.0.0.1',
    outward: {
      address,
      ...(smtpUrl && from ? { mail: { smtpUrl, from } } : {}),
      pushHosts: (given('PUSH_HOSTS') ?? '').split(/[\s,]+/).filter(Boolean),
    },
    dataDir: resolve(given('DATA_DIR') ?? 'data'),
    ...(databaseUrl ? { databaseUrl } : {}),
    isDemonstration: demonstration !== '0',
    ...(publicAddress ? { publicAddress: publicAddress.replace(/\/+$/, '') } : {}),
    trustedProxies: Number(proxies ?? (publicAddress ? 1 : 0)),
    ...(baseMap ? { baseMap } : {}),
    timeZone: timeZone ?? 'Asia/Ho_Chi_Minh',
    screensDir: resolve(root, 'dist/web'),
    migrationsDir: resolve(root, 'migrations'),
    appVersion: JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).version,
    logFormat: logFormat === 'json' ? 'json' : 'text',
    ...(metricsToken ? { metricsToken } : {}),
    ...(backupKey ? { backupKey } : {}),
    ...(backupFolder ? { backupFolder: resolve(backupFolder) } : {}),
    backupAt: backupAt ?? '01:30',
    backupsKept: Number(backupsKept ?? 7),
    ...(bucket
      ? { objectStore: s3PlaceOf(bucket, given('FILES_S3_REGION') ?? 'us-east-1', keyId ?? '', secret ?? '') }
      : {}),
  }
}

function s3PlaceOf(address: string, region: string, accessKeyId: string, secretAccessKey: string): S3Place {
  const { origin, pathname } = new URL(address)
  return { endpoint: origin, region, bucket: pathname.replaceAll('/', ''), accessKeyId, secretAccessKey }
}

/** What stands before the @ of an address is nobody's business, also when the rest is wrong. */
function withoutPassword(text: string): string {
  return text.replace(/^(\w+:\/\/)?.*@/, '$1…@')
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
