// Passwords that are tried first, bare: small letters and digits, without marks. What differs only by digits at the end is
// caught too. International ones and those of Vietnam, of forests and of this office.
const words = `
password passw0rd p4ssword motdepasse letmein welcome administrator admin adminadmin changeme default secret iloveyou
princess sunshine football baseball superman monkey dragon master qwerty qwertyuiop qwertyui asdfghjkl zxcvbnm zxcvbnmasd
1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 qazwsxedc abc123 abcd1234 a1b2c3d4e5 trustno1 computer internet google
facebook whatever starwars michael jessica charlie thomas liverpool chelsea barcelona arsenal manchester pokemon minecraft
matkhau matkhaumoi matkhaucu matkhaudainam matkhauhuongtra matkhaukho matkhaumanh quantri quantrivien quantrihethong
nguoidung taikhoan dangnhap truycap hethong chinhquyen anhyeuem emyeuanh yeuem yeuanh yeuanhnhieu yeuemnhieu anhyeuemnhieu
toiyeuem tinhyeu tinhyeucuatoi iloveu motcuocdoi hanhphuc conyeume yeume giadinh giadinhtoi bome bomecon conyeu vochong
khongbiet khongcopass khongnho khongco concho condimemay dmcsvn chaobanban chaocacban xinchao xinchaovietnam vietnam
vietnamvodich toiyeuvietnam yeuvietnam hochiminh bachohochiminh chutichhochiminh saigon thanhpho hanoi hanoivietnam danang
hue huevietnam thanhphohue thuathienhue huongtra thixahuongtra kimtra binhdien tuha huongvan huongthuy phongdien quangdien
kiemlam hatkiemlam hatkiemlamhuongtra kiemlamhuongtra kiemlamhue chicuckiemlam kiemlamviet rungvang baoverung giurung
daingan dainganxanh rungphongho songhuong langco phongnha
nguyenvana nguyenvan nguyenthi tranvan levan thanhcong maiyeu maiyeuem matkhaula matkhaudenho
` as const

export const guessedPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
