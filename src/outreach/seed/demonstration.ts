// Invented, but as it could have been: places, words and months for the demonstration office. No name is of a real person.
import type { Audience, MaterialKind, SessionForm } from '../session.ts'

/** Units by the word in their name. Before 1/7/2025 the nine wards and communes, then the three. */
export const unitsBefore = [
  'Bình Tiến',
  'Bình Thành',
  'Hương Bình',
  'Hương Vân',
  'Hương Văn',
  'Tứ Hạ',
  'Hương Chữ',
  'Hương Toàn',
]
export const unitsAfter = ['Bình Điền', 'Hương Trà']
/** These have sent nothing: Hương Xuân before, Kim Trà after; so that “chưa báo cáo” can be seen. */
export const silentUnits = ['Hương Xuân', 'Kim Trà']

export const committeeWords = ['UBND', 'Ủy ban nhân dân']
export const schoolUnitWord = 'Giáo dục'

export const placeNames: Readonly<Record<SessionForm, readonly string[]>> = {
  villageMeeting: [
    'Nhà văn hóa thôn 3',
    'Nhà sinh hoạt cộng đồng thôn 2',
    'Nhà văn hóa tổ dân phố 5',
    'Nhà văn hóa thôn 7',
    'Nhà văn hóa tổ dân phố 2',
  ],
  conference: ['Hội trường ủy ban', 'Hội trường trung tâm văn hóa', 'Hội trường Hạt Kiểm lâm'],
  atSchool: ['Trường tiểu học số 1', 'Trường trung học cơ sở', 'Trường tiểu học số 2', 'Trường trung học phổ thông'],
  houseCall: ['Xóm ven rừng, thôn 4', 'Cụm hộ gần trạm bảo vệ rừng', 'Xóm đập, thôn 1'],
  loudspeaker: ['Hệ thống loa thôn', 'Xe loa lưu động'],
  contest: ['Sân trường trung học cơ sở', 'Nhà thi đấu'],
}

/** What is usual: who, how, about what, how many came, what was handed out; `weight` = how often. */
export const kinds: readonly {
  readonly weight: number
  readonly audience: Audience
  readonly sessionForm: SessionForm
  readonly topics: readonly string[]
  readonly people: readonly [number, number] | null
  readonly materials?: readonly MaterialKind[]
}[] = [
  {
    weight: 7,
    audience: 'forestHouseholds',
    sessionForm: 'villageMeeting',
    topics: ['forestProtection', 'firePrevention', 'weaponSurrender'],
    people: [28, 76],
    materials: ['leaflet'],
  },
  {
    weight: 4,
    audience: 'pupils',
    sessionForm: 'atSchool',
    topics: ['biodiversity', 'noWildlifeConsumption', 'wildBirds'],
    people: [120, 480],
    materials: ['poster', 'handbook'],
  },
  { weight: 3, audience: 'officials', sessionForm: 'conference', topics: ['directive58'], people: [35, 120] },
  {
    weight: 2,
    audience: 'partyMembers',
    sessionForm: 'conference',
    topics: ['directive58', 'noWildlifeConsumption'],
    people: [30, 90],
  },
  {
    weight: 2,
    audience: 'forestHouseholds',
    sessionForm: 'houseCall',
    topics: ['firePrevention', 'forestProtection'],
    people: [6, 18],
    materials: ['leaflet'],
  },
  {
    weight: 2,
    audience: 'residents',
    sessionForm: 'loudspeaker',
    topics: ['firePrevention', 'wildBirds'],
    people: null,
  },
  {
    weight: 2,
    audience: 'businesses',
    sessionForm: 'conference',
    topics: ['noWildlifeConsumption'],
    people: [12, 40],
    materials: ['leaflet', 'poster'],
  },
  {
    weight: 1,
    audience: 'unionMembers',
    sessionForm: 'contest',
    topics: ['plantingMovement', 'forestProtection'],
    people: [60, 160],
    materials: ['banner'],
  },
]

/** How much is held in each month, January first: the dry season before the fire season is the busiest. */
export const monthWeights = [3, 3, 6, 7, 6, 4, 3, 2, 4, 4, 3, 2]

/** Nobody meets then: Tết by its dates, and the holidays of every year. */
export const daysOff: readonly (readonly [first: string, last: string])[] = [
  ['2025-01-25', '2025-02-02'],
  ['2026-02-14', '2026-02-22'],
  ['2027-02-04', '2027-02-11'],
  ['12-31', '12-31'],
  ['01-01', '01-01'],
  ['04-30', '05-01'],
  ['09-01', '09-02'],
]

export const signTexts = [
  'CẤM LỬA. Khu vực rừng dễ cháy.',
  'Rừng phòng hộ. Nghiêm cấm chặt phá, lấn chiếm.',
  'Nghiêm cấm săn bắt, bẫy động vật hoang dã.',
  'Cấm đốt nương, đốt thực bì khi chưa được phép.',
  'Bảo vệ chim trời. Cấm giăng lưới, đặt bẫy.',
]
export const signPlaces = [
  'Đầu đường lâm nghiệp vào rừng phòng hộ',
  'Ngã ba đường vào rừng trồng',
  'Bìa rừng sau thôn',
  'Dốc đèo, cạnh đường vào khe',
  'Bến đò lên rừng đầu nguồn',
]
export const checkRemarks = {
  damaged: 'Chữ phai, cột nghiêng, cần sơn lại.',
  missing: 'Không còn biển, chỉ còn chân cột.',
  removed: 'Gỡ để thay biển mới.',
}

export const amendReason = 'Đếm lại theo danh sách ký tên, số ghi trước thiếu người đến sau.'
export const withdrawReason = 'Ghi trùng với buổi do xã ghi cùng ngày.'
export const photoLabel = 'Ảnh minh họa'
