// Forestry planning, in Vietnamese.
import { dateText } from '../../../platform/format.ts'
import type { PlanLevel, PlannedUse } from '../../masterPlan/masterPlan.ts'

type Params = Readonly<Record<string, unknown>>

const planLevel: Readonly<Record<PlanLevel, string>> = {
  national: 'Quốc gia',
  province: 'Tỉnh, thành phố',
  town: 'Thị xã, huyện',
  commune: 'Xã, phường',
}
const plannedUse: Readonly<Record<PlannedUse, string>> = {
  specialUse: 'Rừng đặc dụng',
  protection: 'Rừng phòng hộ',
  production: 'Rừng sản xuất',
  otherLand: 'Ngoài lâm nghiệp',
}

export const masterPlanVi = {
  audit: {
    'forestryMasterPlan.record': 'Ghi quy hoạch lâm nghiệp',
    'forestryMasterPlan.withdraw': 'Rút lại quy hoạch lâm nghiệp',
    'forestryMasterPlan.restore': 'Khôi phục quy hoạch lâm nghiệp',
  },
  problems: {
    'forestryMasterPlan.fromFuture': (p: Params) => `Ngày phê duyệt ${dateText(String(p.on))} chưa tới.`,
    'forestryMasterPlan.endsBefore': (p: Params) =>
      `Ngày hết hạn không trước ngày phê duyệt ${dateText(String(p.approvedOn))}.`,
    'forestryMasterPlan.oneUse': () => 'Chọn cột ghi mục đích quy hoạch, hoặc một mục đích cho cả lớp.',
    'forestryMasterPlan.valueTwice': (p: Params) => `Giá trị “${p.value}” được ghi hai lần.`,
    'forestryMasterPlan.notForEverybody': () =>
      'Chỉ dùng được lớp bản đồ đang chia sẻ cho mọi người: ai cũng thấy kết quả đối chiếu.',
    'forestryMasterPlan.noAreas': () => 'Lớp bản đồ này không có vùng nào.',
  },
  masterPlan: {
    title: 'Quy hoạch lâm nghiệp',
    why: 'Lớp bản đồ quy hoạch các cấp kèm văn bản: dự án, lô rừng nằm ở đâu trong quy hoạch thì phần mềm trả lời ngay.',
    none: 'Chưa có quy hoạch nào',
    record: 'Ghi quy hoạch',
    recorded: 'Đã ghi quy hoạch',
    planLevel,
    plannedUse,
    columns: {
      planName: 'Quy hoạch',
      planLevel: 'Cấp',
      instrument: 'Văn bản phê duyệt',
      approvedOn: 'Ngày phê duyệt',
      validTo: 'Đến hết ngày',
      mapLayerId: 'Lớp bản đồ',
      useField: 'Cột ghi mục đích quy hoạch',
      plannedUses: 'Mỗi giá trị là gì',
      areas: 'Số vùng',
    },
    what: 'Văn bản',
    layer: 'Lớp bản đồ và mục đích',
    layerHint: 'Đưa tệp quy hoạch vào Lớp bản đồ, chia sẻ cho mọi người, rồi chọn ở đây.',
    noLayers: 'Chưa có lớp bản đồ nào chia sẻ cho mọi người.',
    openLayers: 'Mở Lớp bản đồ',
    wholeLayer: 'Cả lớp một mục đích',
    empty: '(để trống)',
    valueSaid: (value: string, areas: string, hectares: string) => `${value}: ${areas} vùng, ${hectares} ha`,
    unknownUse: 'Chưa rõ',
    withdrawnOnes: 'Đã rút lại',
    newerFile: 'Lớp bản đồ đã có tệp mới hơn: xem lại, rút lại quy hoạch này và ghi theo tệp mới.',
    by: (person: string) => `Người ghi: ${person}`,
    found: 'So với quy hoạch',
    noPlans: 'Chưa ghi quy hoạch nào còn hiệu lực ngày này: chưa so được.',
    planned: (use: string, hectares: string) => `${use}: ${hectares} ha`,
    outside: (hectares: string) => `Ngoài mọi vùng quy hoạch, chưa biết: ${hectares} ha`,
    differs: (purpose: string, use: string, hectares: string) =>
      `Sổ rừng ghi ${purpose}, quy hoạch là ${use}: ${hectares} ha`,
    notChecked: 'So theo tệp quy hoạch đã nhập, chưa phải ý kiến của cơ quan quy hoạch.',
  },
}
