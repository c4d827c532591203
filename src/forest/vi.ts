import { dateText } from '../platform/format.ts'
import type { PlotField } from './frmsColumns.ts'
import type { PlotFault, PlotFaultCode } from './plotRow.ts'
import { allocationVi } from './words/allocation/vi.ts'
import { areaTableVi } from './words/areaTable/vi.ts'
import { declarationVi } from './words/declaration/vi.ts'
import { disputeVi } from './words/dispute/vi.ts'
import { highRiskVi } from './words/highRisk/vi.ts'
import { impactVi } from './words/impact/vi.ts'
import { masterPlanVi } from './words/masterPlan/vi.ts'
import { overlapVi } from './words/overlap/vi.ts'
import { ownerVi } from './words/owner/vi.ts'
import { plotVi } from './words/plot/vi.ts'
import { plotChangeVi } from './words/plotChange/vi.ts'
import { plotImportVi } from './words/plotImport/vi.ts'
import { plotMapVi } from './words/plotMap/vi.ts'
import { unansweredVi } from './words/unanswered/vi.ts'

type Params = Readonly<Record<string, unknown>>
const count = (number: unknown) => Number(number).toLocaleString('vi-VN')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const fields: Readonly<Record<PlotField, string>> = {
  rowNumber: 'số thứ tự',
  frmsId: 'mã bản ghi',
  provinceCode: 'mã tỉnh',
  frmsDistrictCode: 'mã huyện',
  communeCode: 'mã xã',
  communeName: 'tên xã',
  compartmentCode: 'tiểu khu',
  subcompartmentCode: 'khoảnh',
  plotCode: 'lô',
  parcelCode: 'thửa đất',
  mapSheet: 'tờ bản đồ',
  placeName: 'địa danh',
  bookAreaHa: 'diện tích',
  forestOrigin: 'nguồn gốc rừng',
  forestTypeSymbol: 'loại đất loại rừng (ký hiệu)',
  forestTypeCode: 'mã loại đất loại rừng',
  treeSpecies: 'loài cây',
  plantingYear: 'năm trồng',
  ageClass: 'cấp tuổi',
  canopyClosure: 'khép tán',
  plantationOrigin: 'nguồn gốc rừng trồng',
  hasBecomeForest: 'đã thành rừng',
  volumePerHa: 'trữ lượng gỗ/ha',
  stemsPerHa: 'số cây tre nứa/ha',
  volumePerPlot: 'trữ lượng gỗ/lô',
  stemsPerPlot: 'số cây tre nứa/lô',
  siteCondition: 'điều kiện lập địa',
  forestPurpose: 'ba loại rừng',
  purposeDetailSymbol: 'mục đích sử dụng (ký hiệu)',
  purposeDetailCode: 'mã mục đích sử dụng',
  ownerTypeCode: 'đối tượng chủ rừng',
  ownerName: 'tên chủ rừng',
  ownerCode: 'mã chủ rừng',
  disputeStatus: 'tình trạng tranh chấp',
  useRightPaper: 'giấy tờ quyền sử dụng',
  useTermYears: 'thời hạn sử dụng',
  protectionContractStatus: 'tình trạng khoán',
  planningStatus: 'trong, ngoài quy hoạch',
  contractorName: 'người nhận khoán',
  disputantName: 'người tranh chấp',
  contractorCode: 'mã người nhận khoán',
  disputantCode: 'mã người tranh chấp',
  naturalForestOrigin: 'nguyên sinh, thứ sinh',
  easting: 'tọa độ Đông VN-2000',
  northing: 'tọa độ Bắc VN-2000',
  frmsCapkd: 'capkd (chưa rõ nghĩa)',
  frmsCapvd: 'capvd (chưa rõ nghĩa)',
  previousPlotCode: 'lô cũ',
  parcelPositionStatus: 'vị trí thửa',
  provinceName: 'tên tỉnh',
  frmsDistrictName: 'tên huyện',
}

type Said = (fault: PlotFault, field: string, params: Params) => string
const faults: Readonly<Record<PlotFaultCode, Said>> = {
  rowTooLarge: ({ given }) =>
    `Dòng nặng ${count(Math.ceil(Number(given) / 1024 ** 2))} MB, đọc được tối đa 16 MB một dòng. Bỏ chữ thừa hoặc chia nhỏ hình.`,
  rowTooDeep: ({ given }) =>
    `Dòng lồng nhau hơn ${given} lớp ngoặc: không phải hình của lô rừng. Xuất lại từ phần mềm bản đồ.`,
  rowDeleted: ({ given }) => `Dòng đã bị đánh dấu xóa trong ${given}. Lưu lại tệp để bỏ hẳn, hoặc bỏ dấu xóa.`,
  codeMissing: (_, field) => `${field}: chưa ghi. Lô phải có số tiểu khu, khoảnh và lô.`,
  notANumber: ({ given }, field) => `${field}: “${given}” không phải số. Cần số, như 12,5.`,
  notWhole: ({ given }, field) => `${field}: “${given}” không phải số nguyên.`,
  tooLong: ({ given }, field, p) => `${field}: “${given}” dài ${p.length} ký tự, FRMS chỉ chứa ${p.most}.`,
  typeUnknown: ({ given }, field) => `${field}: “${given}” không có trong 93 loại đất loại rừng (TT 16/2023).`,
  typeDiffers: ({ given }, field, p) =>
    `${field}: ký hiệu “${given}” khác mã ${p.code} (${p.symbol}). Sửa cho ký hiệu và mã là một loại.`,
  purposeUnknown: ({ given }, field) =>
    `${field}: “${given}” không có trong danh mục. Cần 1–3 cho ba loại rừng, 1–12 cho mục đích.`,
  purposeDiffers: ({ given }, field, p) => `${field}: mục đích ${given} không thuộc loại rừng ${p.purpose} của dòng.`,
  plotTwice: ({ given }, _, p) => `Lô ${given} đã có ở dòng ${p.row}.`,
  areaNegative: ({ given }, field) => `${field}: “${given}” nhỏ hơn 0. Cần số ha lớn hơn 0.`,
  shapeMissing: () => 'Không có hình.',
  shapeNotArea: ({ given }) => `Hình là ${given}, không phải vùng.`,
  shapeMixed: ({ given }) => `Hình vừa có vùng vừa có ${given}. Cần một hoặc nhiều vùng, không lẫn điểm và đường.`,
  shapeBroken: ({ given }) => `Hình hỏng: ${given}. Cần vùng khép kín có ít nhất ba góc khác nhau, mỗi góc là hai số.`,
  shapeNoArea: ({ given }) =>
    `Hình không có diện tích: mọi góc nằm trên một đường, gần ${given} trong tệp. Vẽ lại ranh lô.`,
  outsideCountry: ({ given }) => `Hình nằm ngoài Việt Nam (góc đầu ở ${given} trong tệp). Kiểm tra hệ tọa độ.`,
  areaMissing: ({ given }, field) =>
    given === '' ? `${field}: chưa ghi.` : `${field} ghi ${given}: coi như chưa biết.`,
  areaDiffers: ({ given }, field, p) => `${field} ghi ${given} ha, đo trên hình ${count(p.measured)} ha: lệch hơn 1 %.`,
  originDiffers: ({ given }, field, p) => `${field}: mã ${given} không hợp với loại ${p.symbol}.`,
  yearImpossible: ({ given }, field, p) => `${field}: ${given} không phải năm từ 1900 đến ${p.most}.`,
  nameCut: ({ given }, field) => `${field}: “${given}” dài vừa đủ cột, có thể đã bị cắt.`,
  lettersLost: ({ given }, field) => `${field}: “${given}” có chữ đã mất từ trước khi vào tệp.`,
  shapeCrosses: ({ given }) => `Đường ranh tự cắt nhau gần ${given}.`,
  shapeTwice: ({ given }, _, p) => `Hình của lô ${given} trùng khít dòng ${p.row}.`,
}

const faultNames: Readonly<Record<PlotFaultCode, string>> = {
  rowTooLarge: 'Dòng quá nặng',
  rowTooDeep: 'Dòng lồng quá sâu',
  rowDeleted: 'Dòng đã đánh dấu xóa',
  codeMissing: 'Thiếu số tiểu khu, khoảnh, lô',
  notANumber: 'Không phải số',
  notWhole: 'Không phải số nguyên',
  tooLong: 'Dài hơn FRMS chứa được',
  typeUnknown: 'Loại đất loại rừng lạ',
  typeDiffers: 'Ký hiệu và mã loại khác nhau',
  purposeUnknown: 'Mục đích lạ',
  purposeDiffers: 'Mục đích trái với ba loại rừng',
  plotTwice: 'Lô ghi hai lần',
  areaNegative: 'Diện tích nhỏ hơn 0',
  shapeMissing: 'Không có hình',
  shapeNotArea: 'Hình không phải vùng',
  shapeMixed: 'Hình lẫn điểm, đường',
  shapeBroken: 'Hình hỏng',
  shapeNoArea: 'Hình không có diện tích',
  outsideCountry: 'Ngoài Việt Nam',
  areaMissing: 'Chưa ghi diện tích',
  areaDiffers: 'Diện tích lệch hơn 1 %',
  originDiffers: 'Nguồn gốc không hợp với loại',
  yearImpossible: 'Năm trồng không thể có',
  nameCut: 'Tên có thể bị cắt',
  lettersLost: 'Mất chữ',
  shapeCrosses: 'Đường ranh tự cắt',
  shapeTwice: 'Hình trùng khít lô khác',
}

export const vi = {
  ...plotVi,
  ...plotImportVi,
  ...plotChangeVi,
  ...plotMapVi,
  areaTable: areaTableVi.areaTable,
  ...impactVi,
  ...highRiskVi,
  ...allocationVi,
  ...ownerVi,
  ...masterPlanVi,
  ...declarationVi,
  ...unansweredVi,
  ...overlapVi,
  ...disputeVi,
  audit: {
    ...plotVi.audit,
    ...plotImportVi.audit,
    ...plotChangeVi.audit,
    ...impactVi.audit,
    ...highRiskVi.audit,
    ...allocationVi.audit,
    ...ownerVi.audit,
    ...masterPlanVi.audit,
    ...declarationVi.audit,
    ...overlapVi.audit,
    ...disputeVi.audit,
  },
  fields,
  plotFaultName: faultNames,
  plotFault: (fault: PlotFault) =>
    faults[fault.code](fault, fault.field ? capital(fields[fault.field]) : '', fault.params ?? {}),
  problems: {
    ...plotImportVi.problems,
    ...areaTableVi.areaProblems,
    ...impactVi.problems,
    ...highRiskVi.problems,
    ...allocationVi.problems,
    ...ownerVi.problems,
    ...masterPlanVi.problems,
    ...declarationVi.problems,
    ...plotChangeVi.problems,
    'plotChange.notChosen': (p: Params) => `Các lô khác nhau ở ${fields[p.field as PlotField]}. Chọn lấy theo lô nào.`,
    ...overlapVi.problems,
    ...disputeVi.problems,
    'landPaper.noGround': (p: Params) => `Ranh đất chưa dùng được. ${vi.plotFault(p.fault as PlotFault)}`,
    'plot.fromFuture': (p: Params) => `Ngày ${dateText(String(p.on))} chưa tới: sổ chỉ ghi điều đã có.`,
    'plot.twice': () => 'Một lô được ghi hai lần trong cùng một lần gửi.',
    'plot.refused': (p: Params) =>
      `Chưa ghi lô nào. Dòng ${p.row}: ${vi.plotFault(p.fault as PlotFault)} Tất cả ${count(p.count)} lỗi.`,
    'import.whatFile': () =>
      "Cần: import plots TỆP --dry-run [--srid 9214] [--letters tcvn3] [--columns '{…}'] [--out FRMS.zip].",
    'import.onlyDryRun': () =>
      'Dòng lệnh chỉ xem thử, bằng --dry-run. Ghi vào sổ ở trang Sổ rừng, nút Nhập lô rừng từ tệp.',
    'import.unknownLetters': (p: Params) => `Không có cách chữa chữ “${p.given}”. Cần một trong: ${p.known}.`,
    'import.unknownField': (p: Params) =>
      `--columns không đọc được ở “${p.field}”. Cần JSON {"trường":"cột trong tệp"}, trường là một trong: ${p.known}.`,
    'plotFile.unknownFormat': () => 'Không nhận ra tệp. Cần Shapefile nén (.zip), GeoPackage, GeoJSON, KML hoặc KMZ.',
    'plotFile.unreadable': (p: Params) =>
      p.row
        ? `Không đọc tiếp được tệp ${p.format} từ dòng ${p.row}: tệp bị cắt hoặc hỏng từ đó. Tải lại hoặc xuất lại từ phần mềm bản đồ.`
        : `Không đọc được tệp: nội dung không phải ${p.format} dù tên tệp nói vậy. Xuất lại từ phần mềm bản đồ.`,
    'plotFile.unreadableXml': (p: Params) =>
      `Không đọc được tệp ${p.format}: sai cú pháp ở dòng ${p.line}. Xuất lại từ phần mềm bản đồ.`,
    'plotFile.entities': () =>
      'Không đọc tệp này: có khai báo ENTITY, thứ không tệp bản đồ nào cần. Xuất lại từ phần mềm bản đồ.',
    'plotFile.bomb': () => 'Không đọc tệp này: tệp nén mở ra quá lớn. Bỏ ảnh và tệp thừa rồi nén lại.',
    'plotFile.locked': (p: Params) => `Không đọc được tệp nén: ${p.name} có mật khẩu. Bỏ mật khẩu rồi nén lại.`,
    'plotFile.noLayer': () => 'Trong tệp không có lớp nào. Tệp nén cần có .shp với .dbf, hoặc .gpkg, .geojson, .kml.',
    'plotFile.severalLayers': (p: Params) => `Tệp có nhiều lớp: ${p.names}. Xuất lớp lô rừng ra một tệp.`,
    'plotFile.partMissing': (p: Params) => `Shapefile thiếu phần ${p.part}. Nén đủ .shp, .shx, .dbf, .prj.`,
    'plotFile.partsDiffer': (p: Params) =>
      `Shapefile không khớp: .shp có ${count(p.shapes)} hình, .dbf có ${count(p.rows)} dòng. Xuất lại cả hai từ phần mềm bản đồ.`,
    'plotFile.tooLarge': (p: Params) =>
      `Tệp KML, KMZ, GPX hoặc GeoJSON chữ UTF-16 chỉ đọc được đến ${count(Number(p.most) / 1e6)} MB. Xuất ra Shapefile, GeoPackage hoặc GeoJSON: các loại ấy lớn mấy cũng đọc được.`,
    'plotFile.noRows': () => 'Tệp không có lô nào.',
    'plotFile.tooManyRows': (p: Params) =>
      `Tệp có ${count(p.count)} lô, đọc được tối đa ${count(p.most)} một lần. Chia nhỏ theo xã.`,
    'plotFile.unknownColumn': (p: Params) => `Tệp không có cột ${p.column}. Các cột của tệp: ${p.columns}.`,
    'plotFile.unknownSystem': (p: Params) =>
      `${p.system ? `Chưa biết hệ tọa độ ${p.system} của tệp.` : 'Tệp không ghi hệ tọa độ, và số trong tệp không chỉ ra một hệ nào gần đây.'} ${
        p.fits ? `Số trong tệp hợp với: ${p.fits}. ` : ''
      }Chọn hệ tọa độ (dòng lệnh: --srid 9214); chọn sai thì lô nằm sai chỗ.`,
  },
}
