import { dateText } from '../platform/format.ts'

type Params = Readonly<Record<string, unknown>>
const day = (value: unknown) => dateText(String(value))

export const vi = {
  /** What the matrix of permissions calls each read. */
  reads: {
    'planImport.list': 'Xem các lần nhập kế hoạch',
    'planImport.show': 'Xem một lần nhập kế hoạch',
    'plan.list': 'Xem danh sách kế hoạch',
    'plan.tasks': 'Xem nhiệm vụ của kế hoạch',
    'plan.board': 'Xem bảng nhiệm vụ',
    'plan.overview': 'Xem trang tổng quan của lãnh đạo',
    'task.show': 'Xem một nhiệm vụ',
    'adjustment.list': 'Xem các lần điều chỉnh số liệu',
    'evidence.list': 'Xem danh sách bằng chứng',
    'evidence.choices': 'Xem lựa chọn của bản đồ bằng chứng',
    'indicator.list': 'Xem danh sách chỉ số',
    'indicator.preview': 'Xem thử cách tính chỉ số',
    'indicator.records': 'Xem hồ sơ của một chỉ số',
    'figure.restricted': 'Xem số liệu hạn chế',
  },
  audit: {
    'planImport.open': 'Mở bảng kế hoạch để xem trước',
    'plan.enter': 'Nhập kế hoạch',
    'plan.takeBack': 'Rút kế hoạch vừa nhập',
    'task.reassign': 'Chuyển giao nhiệm vụ',
    'taskDeadline.set': 'Đặt hạn nhiệm vụ',
    'figure.adjust': 'Điều chỉnh số liệu',
    'indicator.change': 'Sửa chỉ số',
    'indicator.add': 'Thêm chỉ số',
    'indicator.end': 'Thôi dùng chỉ số',
    'indicator.undo': 'Hoàn tác sửa chỉ số',
  },
  problems: {
    'planImport.noColumns': (p: Params) =>
      `Không đọc được ${p.file}: không thấy dòng đầu bảng có “Nội dung (nhiệm vụ)”, “Cơ quan chủ trì” và một cột nữa. Kiểm tra dòng đầu bảng rồi chọn lại tệp.`,
    'planImport.tooManyLines': (p: Params) =>
      `Không nhận tệp này: có ${p.count} dòng, một kế hoạch có nhiều nhất ${p.most} dòng. Chỉ gửi bảng phân công.`,
    'planImport.twoSources': () => 'Chọn một: nhập từ tệp, hoặc chép từ kế hoạch khác.',
    'planImport.linesOpen': (p: Params) =>
      `Chưa nhập được: ${p.count} dòng còn chỗ cần sửa hoặc cần xem (dòng ${p.rows}). Sửa, xác nhận hoặc bỏ các dòng đó.`,
    'planImport.noTask': () => 'Chưa nhập được: không có nhiệm vụ nào. Thêm ít nhất một nhiệm vụ.',
    'planImport.notWritten': () => 'Lần nhập này chưa ghi gì, không có gì để rút.',
    'planImport.written': () => 'Lần nhập này đã ghi thành kế hoạch.',
    'planImport.undone': () => 'Lần nhập này đã rút. Mở lại tệp để nhập lần nữa.',
    'plan.codeTaken': (p: Params) =>
      `Chưa nhập được: cơ quan này đã có kế hoạch số ${p.code} trong năm. Kiểm tra số, ký hiệu và ngày ban hành.`,
    'plan.dateInFuture': (p: Params) => `Chưa nhập được: ngày ban hành ${day(p.issuedOn)} chưa tới. Sửa ngày.`,
    'plan.issuerNotInForce': (p: Params) =>
      `Chưa nhập được: cơ quan ban hành không hoạt động vào ngày ${day(p.on)}. Chọn cơ quan của ngày đó.`,
    'plan.unitNotInForce': (p: Params) =>
      `Chưa nhập được: ngày ${day(p.on)} chưa có hoặc không còn địa bàn này. Chọn địa bàn của ngày đó.`,
    'plan.agencyUnknown': () => 'Chưa nhập được: có đơn vị đã chọn không còn trong danh mục. Chọn lại đơn vị.',
    'plan.inUse': () =>
      'Không rút được: đã có việc dựa trên kế hoạch này (hạn, chỉ số, chuyển giao, kinh phí, kế hoạch đơn vị hoặc văn bản trong sổ).',
    'task.notAssigned': (p: Params) =>
      `Chưa chuyển giao được: ${p.name} không còn giữ nhiệm vụ này. Mở lại trang nhiệm vụ để xem đơn vị nào đang giữ.`,
    'task.agencyNotInForce': (p: Params) =>
      `Chưa chuyển giao được: ${p.name} không hoạt động vào ngày ${day(p.validFrom)}. Chọn cơ quan của ngày đó hoặc sửa ngày.`,
    'task.reassignedTooEarly': (p: Params) =>
      `Chưa chuyển giao được: ngày ${day(p.validFrom)} sớm quá. Sớm nhất là ${day(p.earliest)}.`,
    'task.reassignedToSame': () => 'Chưa chuyển giao được: nơi nhận cũng là nơi giao. Chọn cơ quan khác.',
    'taskDeadline.notOfYear': (p: Params) =>
      `Chưa đặt được hạn: nhiệm vụ ${p.code} không có kết quả của năm ${p.year}. Chọn năm khác.`,
    'taskDeadline.beforePlan': (p: Params) =>
      `Chưa đặt được hạn: kế hoạch ban hành ngày ${day(p.issuedOn)}. Chọn ngày sau đó.`,
    'adjustment.nothing': () => 'Chưa ghi điều chỉnh: số thêm, bớt bằng 0.',
    'adjustment.dateInFuture': (p: Params) =>
      `Chưa ghi điều chỉnh: ngày ${day(p.occurredOn)} chưa tới. Chọn ngày từ ${day(p.today)} trở về trước.`,
    'adjustment.belowZero': (p: Params) =>
      p.current === null
        ? 'Chưa ghi điều chỉnh: chưa có số liệu nào để bớt.'
        : `Chưa ghi điều chỉnh: số liệu đang là ${p.current}, bớt như vậy sẽ nhỏ hơn 0.`,
    'adjustment.agencyNotInForce': (p: Params) =>
      `Chưa ghi điều chỉnh: cơ quan không hoạt động vào ngày ${day(p.occurredOn)}. Chọn cơ quan của ngày đó.`,
    'adjustment.unitNotInForce': (p: Params) =>
      `Chưa ghi điều chỉnh: đơn vị không có vào ngày ${day(p.occurredOn)}. Chọn đơn vị của ngày đó.`,
    'adjustment.unitNotOfAgency': (p: Params) =>
      `Chưa ghi điều chỉnh: ${p.unit} không thuộc địa bàn của ${p.agency}. Chọn đơn vị trong địa bàn.`,
    'adjustment.indicatorNotInForce': (p: Params) =>
      `Chưa ghi điều chỉnh: chỉ số chưa được tính vào ngày ${day(p.day)}.`,
    'indicator.endedTooEarly': (p: Params) =>
      `Chưa ghi: ngày thôi đếm phải sau ngày bắt đầu cách đếm đang dùng (${day(p.heldFrom)}).`,
    'indicator.wordTaken': (p: Params) => `Chưa thêm: nhiệm vụ đã có chỉ số “${p.indicator}”. Chọn từ khóa khác.`,
    'indicator.ended': (p: Params) => `Chưa ghi: chỉ số đã thôi dùng từ ${day(p.validTo)}. Hoàn tác việc đó trước.`,
    'indicator.nothingToUndo': () => 'Không hoàn tác: chỉ số còn nguyên như lúc lập hệ thống.',
    'indicator.inUse': () => 'Không hoàn tác: chỉ số đã có điều chỉnh được ký. Ghi ngày thôi dùng thay cho hoàn tác.',
    'indicator.changedTooEarly': (p: Params) =>
      `Chưa sửa chỉ số: cách tính đang dùng có từ ${day(p.heldFrom)}, cách mới phải bắt đầu sau ngày đó, không phải ${day(p.validFrom)}.`,
  },
  table: {
    yes: 'Có',
    code: 'TT',
    title: 'Nội dung công việc',
    groupTitle: 'Nhóm nhiệm vụ',
    leads: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    expectedResult: 'Kết quả (dự kiến)',
    timeText: 'Thời gian thực hiện',
    figures: 'Đã làm',
    records: 'Số hồ sơ',
    taskStatus: 'Tình trạng',
    dueOn: 'Hạn',
    daysLate: 'Số ngày trễ',
    silentLeads: 'Đơn vị chưa báo cáo',
    waiting: 'Chờ chuyển giao',
    lastOn: 'Ghi gần nhất',
    occurredOn: 'Ngày',
    evidenceKind: 'Loại việc',
    what: 'Việc đã làm',
    agencyName: 'Đơn vị thực hiện',
    territoryName: 'Địa bàn',
    place: 'Tọa độ',
    photoCount: 'Số ảnh',
    quantities: 'Số đo',
    isDemonstration: 'Dữ liệu minh họa',
    id: 'Mã hồ sơ',
    taskCode: 'Nhiệm vụ',
    indicatorName: 'Chỉ số',
    unitOfMeasure: 'Đơn vị tính',
    delta: 'Thêm, bớt',
    reason: 'Lý do',
    recordedBy: 'Người ghi',
    recordedAt: 'Lúc ghi',
    indicator: 'Từ khóa',
    evidenceKinds: 'Loại việc được tính',
    quantity: 'Số đo được cộng',
    filter: 'Điều kiện',
    isRestricted: 'Hạn chế',
    validFrom: 'Từ ngày',
    validTo: 'Đến trước ngày',
    legalBasis: 'Căn cứ',
    planCode: 'Số, ký hiệu',
    planTitle: 'Trích yếu',
    issuedOn: 'Ngày ban hành',
    issuerName: 'Cơ quan ban hành',
    tasks: 'Số nhiệm vụ',
    amount: 'Số lượng',
    isAdjustment: 'Điều chỉnh',
  },
  taskStatus: { onTrack: 'Đúng tiến độ', underWay: 'Đang làm', late: 'Trễ', noEvidence: 'Chưa có bằng chứng' },
  restricted: 'Hạn chế',
}
