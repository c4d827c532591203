// The words by which the table of a plan is read: heads of its columns, expressions that name many units at once, times.
// Written from the annex of plan 120/KH-UBND and the usual annexes of Decree 30/2020/NĐ-CP.

export const planColumns = ['code', 'title', 'lead', 'coordinating', 'expectedResult', 'timeText'] as const
export type PlanColumn = (typeof planColumns)[number]

/** Which column a head is, by its text without marks in lower case. */
export const columnHeads: Readonly<Record<PlanColumn, RegExp>> = {
  code: /^(tt|stt|so tt|so thu tu|muc)$/,
  title: /noi dung|nhiem vu|cong viec|hoat dong/,
  lead: /chu tri|thuc hien chinh/,
  coordinating: /phoi hop/,
  expectedResult: /ket qua|san pham|dau ra/,
  timeText: /thoi gian|tien do|thoi han|hoan thanh/,
}

/** The head row of the annex as one line of text. */
export const headLine =
  /^\s*TT\s+(?:Nội dung|Nhiệm vụ)[^\n]*chủ trì[^\n]*phối hợp[^\n]*(?:\n[^\n]*(?:thực hiện|hoàn thành)[^\n]*)?/imu

/** Words between names that say nothing. */
export const emptyWords: readonly string[] = ['và']

const someUnits = String.raw`(?:\s*,\s*(?:ban|phòng|ngành|hội|đoàn thể|đơn vị|địa phương)|\s+ban|\s+ngành)*`
const concerned = String.raw`(?:\s+(?:có\s+)?liên quan)?(?!\p{L})`

/** Expressions that name many at once or nobody of their own; some hold the separators of lists within themselves. */
export const collectives: readonly RegExp[] = [
  /^UBND\s+(?:các|cấp|các\s+cấp)\s+(?:xã|phường)(?:\s*,\s*(?:xã|phường)|\s+và\s+(?:xã|phường))*(?:\s+có rừng)?(?!\p{L})/iu,
  new RegExp(String.raw`^các\s+(?:cơ quan|phòng|sở)${someUnits}${concerned}`, 'iu'),
  /^các\s+(?:đơn vị\s+)?chủ rừng(?:\s+là\s+tổ chức)?(?:\s+trên địa bàn(?:\s+thị xã)?)?(?!\p{L})/iu,
  /^các\s+cơ sở\s+giáo dục(?:\s+trên địa bàn)?\.?(?!\p{L})/iu,
  new RegExp(
    String.raw`^các\s+(?:hội|đoàn thể|tổ chức|trường học)(?:\s*,\s*(?:hội|đoàn thể|trường học))*${concerned}`,
    'iu',
  ),
  /^mặt trận\s*,\s*(?:các\s+)?hội\s*,?\s*đoàn thể(?!\p{L})/iu,
]

/** Names the committees of every commune of the plan's territory. */
export const everyCommune = /^UBND\s+(?:các|cấp|các\s+cấp)\s+(?:xã|phường)/iu
/** Looks like naming many, but means one: a person says which. */
export const namesSomebody = /^mặt trận/iu

/** Between two of a list. */
export const separator = /^\s*(?:[,;]|và(?=\s))\s*/u
/** What stands before the next of a list, in a cell whose names nobody knows. */
export const untilSeparator =
  /^[^;,]+?(?=\s*[,;]|\s+và\s+(?:các|UBND|Công an|Phòng|Ban|Hạt|Sở|Chi cục|Hội|Đoàn|Trung tâm)\s|$)/u

/** When, at the end of a text. */
export const timeAtEnd =
  /(?:h[àằ]ng\s+(?:năm|quý|tháng)|thường xuyên|(?:trong\s+)?(?:năm|quý|tháng|giai đoạn|trước ngày|trước tháng|từ năm|từ tháng)\s+[\dIV](?:[\d\sIV/,.–-]|đến|năm|quý|tháng|và)*)$/iu
export const everyYear = /h[àằ]ng\s+(?:năm|quý|tháng)|thường xuyên/iu
export const spanOfYears = /(20\d\d)\s*(?:-|–|đến(?:\s+năm)?)\s*(20\d\d)/u

/** What a plan says of itself: number and symbol, day. */
export const planNumber = /Kế hoạch số\s*:?\s*(\d+\/[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})*)/u
export const planDay = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/u
export const planHeading = /^\s*KẾ HOẠCH\s*$/mu

/** What a new plan's deadline is until somebody sets it: the plans seen give no day. */
export const proposedDeadline = {
  monthDay: '12-18',
  legalBasis:
    'Kế hoạch không ghi ngày; ngày do hệ thống đề xuất (sau ngày chốt 14/12 của Nghị định 09/2019/NĐ-CP), đơn vị thường trực đặt lại được',
} as const

/** What the first assignments of a plan rest on. */
export const basisOfPlan = (code: string, day: string) => `Kế hoạch ${code} ngày ${day}`
