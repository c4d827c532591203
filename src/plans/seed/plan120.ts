// Plan 120/KH-UBND of 10 January 2025, its annex word for word: five groups, twenty tasks, who leads, who coordinates,
// result and time. The plan's text is never corrected: its slips of the pen stand as they were signed.
import type { SectionOfPlan120 } from './plan120Body.ts'

/** One expression of the annex and the agencies of src/units/seed/agencies.ts that it means; none where it names no one. */
export interface NamedInPlan {
  readonly namedAs: string
  readonly agencies: readonly string[]
}
export interface TaskOfPlan120 {
  readonly code: string
  readonly title: string
  readonly lead: readonly NamedInPlan[]
  readonly coordinating: readonly NamedInPlan[]
  readonly expectedResult: string
  readonly timeText: string
  /** Only in these years; left out: every year. */
  readonly years?: readonly number[]
  readonly orderedBy: readonly SectionOfPlan120[]
}
export interface GroupOfPlan120 {
  readonly number: number
  readonly title: string
  readonly tasks: readonly TaskOfPlan120[]
}

const named = (namedAs: string, ...agencies: string[]): NamedInPlan => ({ namedAs, agencies })
/** The nine wards and communes of the town, by their codes of that time. */
const committees = ['19996', '20005', '20008', '20011', '20017', '20020', '20026', '20035', '20041'].map(
  (code) => `UBND-${code}-TRUOC`,
)
const station = named('Hạt Kiểm lâm', 'HKL-TX')
const stationOfTown = named('Hạt Kiểm lâm thị xã', 'HKL-TX')
const communes = named('UBND các xã, phường', ...committees)
const communesBelow = named('UBND cấp xã, phường', ...committees)
const police = named('Công an thị xã', 'CA-TX')
const environment = named('Phòng Tài nguyên MT', 'TNMT-TX')
const relatedUnits = named('Các phòng, ban, ngành có liên quan')
const relatedBodies = named('Các cơ quan, ban, ngành liên quan')
const relatedDivisions = named('Các phòng, ban liên quan')
const owners = named('các đơn vị chủ rừng')
const ownersOfPlace = named('các đơn vị chủ rừng trên địa bàn')
const report = 'Báo cáo kết quả thực hiện'
const planAndReport = 'Kế hoạch được xây dựng; Báo cáo thực hiện.'
const yearly = 'Hàng năm'

export const plan120 = {
  code: '120/KH-UBND',
  issuedOn: '2025-01-10',
  title:
    'Triển khai thực hiện Chỉ thị số 58-CT/TU, ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy về tiếp tục đẩy mạnh công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm trên địa bàn thị xã Hương Trà',
  issuer: 'UBND-TX',
  legalBasis: 'Phụ lục Kế hoạch 120/KH-UBND ngày 10/01/2025',
  /** The plan itself gives no day (“định kỳ hằng năm”). */
  deadline: {
    monthDay: '12-18',
    legalBasis:
      'Kế hoạch 120/KH-UBND, III.1: báo cáo định kỳ hằng năm; ngày do chúng tôi đề xuất (sau ngày chốt 14/12 của Nghị định 09/2019/NĐ-CP), đơn vị thường trực đặt lại được',
  },
  parentDocuments: [
    {
      code: '58-CT/TU',
      text: 'Chỉ thị số 58-CT/TU ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy về tiếp tục đẩy mạnh công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm trên địa bàn tỉnh',
    },
    {
      code: '413/KH-UBND',
      text: 'Kế hoạch số 413/KH-UBND ngày 12/11/2024 của UBND tỉnh triển khai thực hiện Chỉ thị số 58-CT/TU ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy về tiếp tục đẩy mạnh công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm',
    },
    {
      code: '164-KH/TU',
      text: 'Kế hoạch số 164-KH/TU ngày 09/10/2024 của Thị uỷ Hương Trà về thực hiện Chỉ thị số 58-CT/TU ngày 16/9/2024 của Ban Thường vụ Tỉnh ủy về tiếp tục đẩy mạnh công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm trên địa bàn thị xã',
    },
  ],
} as const

export const groupsOfPlan120: readonly GroupOfPlan120[] = [
  {
    number: 1,
    title:
      'Tiếp tục tuyên truyền, nâng cao ý thức trách nhiệm đối với công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã, nguy cấp, quý, hiếm trên địa bàn tỉnh',
    tasks: [
      {
        code: '1.1',
        title:
          'Tổ chức quán triệt, triển khai Chỉ thị số 58-CT/TU; Kế hoạch 413/KH-UBND; Kế hoạch số 164-KH/TU ngày 09/10/2024 của Thị uỷ Hương Trà',
        lead: [station, communes],
        coordinating: [named('Các cơ quan, ban, ngành')],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.1.2'],
      },
      {
        code: '1.2',
        title:
          'Đẩy mạnh công tác tuyên truyền chính sách pháp luật của nhà nước về công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã nguy cấp, quý, hiếm',
        lead: [station],
        coordinating: [
          named('Mặt trận, hội đoàn thể', 'MTTQ-TX'),
          named('Trung tâm VHTT và TT thị xã', 'VHTT-TX'),
          communes,
        ],
        expectedResult: 'Thể hiện trong Nghị quyết, Kế hoạch hàng năm của đơn vị',
        timeText: yearly,
        orderedBy: ['II.1.1', 'II.1.4'],
      },
      {
        code: '1.3',
        title: 'Lồng ghép các nội dung tuyên truyền về bảo vệ rừng, bảo tồn động vật hoang dã cho học sinh các cấp',
        lead: [station, named('Phòng Giáo dục và Đào tạo', 'GDDT-TX'), named('Các cơ sở Giáo dục trên địa bàn.')],
        coordinating: [named('Các cơ quan, ban, ngành, địa phương')],
        expectedResult: planAndReport,
        timeText: yearly,
        orderedBy: ['II.1.2', 'II.1.3'],
      },
      {
        code: '1.4',
        title:
          'Tăng cường sự giám sát của người dân, cộng đồng, các đoàn thể, các cơ quan thông tin đại chúng đối với công tác quản lý, bảo vệ, phát triển rừng và bảo tồn động vật hoang dã',
        lead: [named('Ủy ban MTTQVN thị xã', 'MTTQ-TX')],
        coordinating: [relatedBodies],
        expectedResult: planAndReport,
        timeText: yearly,
        orderedBy: ['II.1.3', 'III.4'],
      },
    ],
  },
  {
    number: 2,
    title: 'Nâng cao hiệu lực, hiệu quả quản lý Nhà nước về bảo vệ và phát triển rừng',
    tasks: [
      {
        code: '2.1',
        title: 'Triển khai đầy đủ quy định về trách nhiệm quản lý nhà nước về Lâm nghiệp',
        lead: [communes, police, station, named('các đơn vị chủ rừng trên địa bàn thị xã')],
        coordinating: [relatedUnits],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.2.1', 'II.2.3', 'II.2.5'],
      },
      {
        code: '2.2',
        title: 'Thực hiện phân cấp, phân công rõ trách nhiệm quản lý nhà nước về rừng và đất lâm nghiệp',
        lead: [station, communes, ownersOfPlace],
        coordinating: [relatedUnits],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.2.3', 'II.2.4'],
      },
      {
        code: '2.3',
        title:
          'Thường xuyên kiểm tra các khu vực rừng trọng điểm có nguy cơ bị lấn chiếm, bị phá, khai thác lâm sản, săn bắt, buôn bán động vật hoang dã trái pháp luật (nếu có)',
        lead: [
          station,
          named('Công an', 'CA-TX'),
          named('Ban chỉ huy quân sự thị xã', 'BCHQS-TX'),
          communes,
          ownersOfPlace,
        ],
        coordinating: [relatedUnits],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.2.4', 'II.3.1'],
      },
      {
        code: '2.4',
        title: 'Tiếp tục rà soát, triển khai giao rừng cho cộng đồng dân cư',
        lead: [environment, station, communes],
        coordinating: [relatedBodies],
        expectedResult: 'Quyết định giao rừng',
        timeText: 'Năm 2025, 2026',
        years: [2025, 2026],
        orderedBy: ['II.2.1', 'III.2'],
      },
      {
        code: '2.5',
        title: 'Xử lý triệt để các vi phạm về rừng và đất lâm nghiêp.',
        lead: [communes, environment, stationOfTown, named('các đơn vị chủ rừng là tổ chức')],
        coordinating: [relatedUnits],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.2.1', 'II.3.3'],
      },
    ],
  },
  {
    number: 3,
    title: 'Đẩy mạnh công tác phát triển rừng, nâng cao giá trị của rừng',
    tasks: [
      {
        code: '3.1',
        title:
          'Tiếp tục triển khai thực hiện các dự án, tranh thủ các nguồn đầu tư nhằm phát huy tối đa các dịch vụ lâm nghiệp, dịch vụ môi trường rừng.',
        lead: [environment, named('Phòng Kinh tế', 'KT-TX'), stationOfTown],
        coordinating: [relatedUnits, owners],
        expectedResult: 'Các Biên bản ghi nhớ, Thỏa thuận hợp tác',
        timeText: yearly,
        orderedBy: ['II.4.1', 'II.2.2'],
      },
      {
        code: '3.2',
        title:
          'Tuyên truyền vận động trồng rừng gỗ lớn, chuyển đổi rừng trồng gỗ nhỏ sang gỗ lớn và đăng ký chứng chỉ rừng bền vững FSC',
        lead: [communes, stationOfTown],
        coordinating: [relatedUnits, owners],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.4.2', 'II.2.2'],
      },
      {
        code: '3.3',
        title:
          'Tăng cường công tác bảo vệ và quản lý nghiêm ngặt kết hợp các biện pháp khoanh nuôi, chăm sóc, nuôi dưỡng, làm giàu rừng',
        lead: [named('Các đơn vị chủ rừng'), communes],
        coordinating: [station],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.4.2', 'II.2.2'],
      },
      {
        code: '3.4',
        title:
          'Phát triển các hình thức liên kết giữa các thành phần kinh tế, kinh tế hợp tác, gắn trồng rừng với công nghiệp chế biến và thương mại lâm sản theo chuỗi giá trị',
        lead: [named('Phòng Kinh tế thị xã', 'KT-TX')],
        coordinating: [named('Phòng Tài chính - Kế hoạch', 'TCKH-TX'), communes],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.4.3'],
      },
    ],
  },
  {
    number: 4,
    title: 'Tăng cường công tác kiểm tra, ngăn ngừa hành vi phạm pháp luật lâm nghiệp',
    tasks: [
      {
        code: '4.1',
        title: 'Ký cam kết bảo vệ ĐVHD với các nhà hàng, quán ăn, trại nuôi ĐVHD; vận động giao nộp ĐVHD.',
        lead: [station],
        coordinating: [police, communesBelow],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.3.2'],
      },
      {
        code: '4.2',
        title:
          'Đấu tranh, truy quét các truy quét các “đầu nậu” mua bán, vận chuyển, tàng trữ gỗ, động vật hoang dã, các loại lâm sản trái pháp luật',
        lead: [station],
        coordinating: [police, named('Ban Chỉ huy Quân sự thị xã', 'BCHQS-TX'), communes, named('Các đơn vị chủ rừng')],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.3.3'],
      },
      {
        code: '4.3',
        title: 'Xây dựng kế hoạch truy quét; kiểm tra các nhà hàng, quán ăn, trại nuôi ĐVHD',
        lead: [station],
        coordinating: [police, communes],
        expectedResult: report,
        timeText: yearly,
        orderedBy: ['II.3.1'],
      },
      {
        code: '4.4',
        title: 'Tuyên truyền, vận động người dân tự nguyện giao nộp vũ khí: súng săn, súng tự chế',
        lead: [police],
        coordinating: [communes],
        expectedResult: report,
        timeText: 'Hằng năm',
        orderedBy: ['II.3', 'III.2'],
      },
      {
        code: '4.5',
        title:
          'Chủ động xây dựng Kế hoạch truy quét, phối hợp với các cơ quan, ban ngành tăng cường kiểm tra, truy quét các khu vực rừng có nguy cơ bị chặt phá, lấn chiếm, khai thác lâm sản, săn bắt, buôn bán động vật hoang dã trái pháp luật, điều tra xử lý nghiêm minh các hành vi vi phạm pháp luật trong lĩnh vực lâm nghiệp',
        lead: [station],
        coordinating: [named('Các đơn vị chủ rừng'), police, named('Ban chỉ huy Quân sự thị xã', 'BCHQS-TX'), communes],
        expectedResult: 'Báo cáo kết quả thực hiên',
        timeText: yearly,
        orderedBy: ['II.3.1', 'II.3.3'],
      },
    ],
  },
  {
    number: 5,
    title:
      'Đẩy mạnh nghiên cứu, ứng dụng khoa học - công nghệ, chuyển đổi số và chủ động, nâng cao hiệu quả hội nhập quốc tế về lâm nghiệp',
    tasks: [
      {
        code: '5.1',
        title:
          'Thực hiện chuyển đổi số và sử dụng trí tuệ nhân tạo trong theo dõi, giám sát, quản lý tài nguyên rừng và phòng cháy chữa cháy rừng, điều tra, kiểm kê, theo dõi diễn biến rừng; dự báo và cảnh báo sinh vật hại rừng và truy xuất nguồn gốc lâm sản, nâng cao năng lực quản lý, bảo vệ, phát triển rừng và phát triển kinh tế lâm nghiệp bền vững.',
        lead: [station],
        coordinating: [relatedDivisions, communes],
        expectedResult: 'Các phần mềm, ứng dụng công nghệ được đưa vào sử dụng',
        timeText: yearly,
        orderedBy: ['II.5.1', 'II.2.2'],
      },
      {
        code: '5.2',
        title:
          'Nghiên cứu ứng dụng các giải pháp kỹ thuật và quản lý nhằm thích ứng với biến đổi khí hậu, giảm phát thải khí nhà kính trong lâm nghiệp; sử dụng ảnh viễn thám và các phầm mềm liên quan nhằm phát hiện sớm biến động về rừng, đất lâm nghiệp để có hướng xử lý kịp thời',
        lead: [station],
        coordinating: [relatedDivisions, communes],
        expectedResult: 'Các giải pháp kỹ thuật, phần mềm, ứng dụng công nghệ được đưa vào sử dụng',
        timeText: yearly,
        orderedBy: ['II.5.2'],
      },
    ],
  },
]
