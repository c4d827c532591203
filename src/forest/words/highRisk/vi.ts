// High-risk places, in Vietnamese.
import { dateText } from '../../../platform/format.ts'
import type { RiskKind } from '../../highRisk/highRisk.ts'
import { navigationWords } from '../../navigationWords.ts'

type Params = Readonly<Record<string, unknown>>

const riskKind: Readonly<Record<RiskKind, string>> = {
  logging: 'Khai thác trái phép',
  clearing: 'Phá rừng, lấn chiếm',
  fire: 'Cháy rừng',
  wildlife: 'Săn bắt, bẫy thú rừng',
  dispute: 'Tranh chấp',
  other: 'Khác',
}

export const highRiskVi = {
  audit: {
    'highRiskPlace.draw': 'Vẽ trọng điểm',
    'highRiskPlace.end': 'Thôi trọng điểm',
  },
  problems: {
    'highRiskPlace.oneGround': () => 'Vẽ một khu, hoặc chọn cả một tiểu khu: cần đúng một trong hai.',
    'highRiskPlace.noCompartment': (p: Params) => `Sổ rừng không có tiểu khu “${p.code}”. Gõ số tiểu khu như trong sổ.`,
    'highRiskPlace.ended': () => 'Trọng điểm này đã thôi rồi.',
    'highRiskPlace.wrongEnd': (p: Params) =>
      `Ngày thôi phải sau ngày bắt đầu ${dateText(String(p.from))} và không quá hôm nay.`,
  },
  highRisk: {
    title: navigationWords.vi.highRiskPlaces,
    why: 'Nơi phải đi nhiều: vì sao, mỗi tháng mấy lần, từ ngày nào.',
    sentence: (places: string, visits: string) => `${places} trọng điểm, mỗi tháng ${visits} lượt đi`,
    none: 'Chưa có trọng điểm nào',
    draw: 'Vẽ trọng điểm',
    drawn: 'Đã ghi trọng điểm',
    riskKind,
    map: 'Các trọng điểm trên bản đồ',
    ground: 'Ở đâu',
    what: 'Vì sao, mấy lần',
    byCompartment: 'Cả một tiểu khu',
    byDrawing: 'Vẽ một khu',
    how: 'Chọn nơi bằng cách nào',
    columns: {
      placeName: 'Trọng điểm',
      riskKinds: 'Nguy cơ',
      visitsPerMonth: 'Lần đi mỗi tháng',
      compartmentCode: 'Tiểu khu',
      reason: 'Vì sao là trọng điểm',
      geodesicAreaHa: 'Diện tích (ha)',
      validFrom: 'Từ ngày',
      validTo: 'Đến ngày',
    },
    pastToo: 'Cả nơi đã thôi',
    ended: (day: string, reason: string) => `Đã thôi từ ngày ${day}: ${reason}`,
    end: 'Thôi trọng điểm này',
    endOn: 'Thôi từ ngày',
    endReason: 'Vì sao thôi',
    endDone: 'Đã thôi trọng điểm',
    by: (person: string) => `Người ghi: ${person}`,
    visitsUnknown: 'Chưa đếm được lượt đi: phần mềm chưa ghi tuần tra.',
    proposals: 'Tiểu khu nên xem xét',
    proposalsWhy:
      'Đếm biến động do phá rừng, lấn chiếm, do cháy trong 5 năm và tranh chấp đang mở; việc cũ tính nhẹ dần, sau mỗi năm còn một nửa. Cách tính của phần mềm, chưa theo văn bản nào; người quyết định là bạn.',
    noProposals: 'Chưa có việc gì trong sổ rừng để gợi ý.',
    clearings: 'Phá, lấn chiếm',
    fires: 'Cháy',
    disputes: 'Tranh chấp',
    score: 'Điểm',
    lastOn: 'Lần cuối',
    isPlace: 'Đã là trọng điểm',
    drawThis: 'Ghi thành trọng điểm',
  },
}
