// What map layers may hold of people, why and how long. Clauses are not yet checked against the signed texts.
export const personalDataOfMapLayers = {
  vi: {
    what: 'Tên, điện thoại, nơi ở có thể nằm trong bảng thuộc tính và tệp của lớp bản đồ do đơn vị đưa vào',
    purpose: 'Xem bản đồ của đơn vị cùng số liệu chung',
    basis: 'Thực hiện nhiệm vụ, công vụ của cơ quan nhà nước (Luật 91/2025/QH15)',
    retention: 'Đến khi đơn vị thay tệp hoặc gỡ lớp; mỗi lần tải GeoJSON có ghi sổ',
    kept: 'phần mềm không biết cột nào là tên người: đơn vị thay tệp đã bỏ cột đó, rồi báo quản trị bỏ tệp cũ',
  },
  en: {
    what: 'Names, telephones, homes that may stand in the attributes and files of layers that units brought in',
    purpose: 'Seeing the map of a unit together with what the office counts',
    basis: 'Public duty of state agencies (Law 91/2025/QH15)',
    retention: 'Until the unit replaces the file or takes the layer off; each GeoJSON download is written down',
    kept: 'which column names people is not known: the unit replaces the file by one without it and asks for the old one to go',
  },
} as const
