// A list as a file, on both databases: all of it, as the asker may see it, and harmless when a spreadsheet opens it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { counted, doors, type people } from '../../../../test/support/door.ts'
import { seedId } from '../../seedId.ts'
import { defused } from '../exports/csv.ts'
import { mostRows } from '../exports/exportedList.ts'

const ours = seedId('agency', 'A')
const dangerous = ['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '\r=1']

for (const [kind, open] of Object.entries(doors))
  test(`${kind}: exports`, async (t) => {
    const { app, as, office } = await open(t)
    const record = (text: string) =>
      app.inject({
        method: 'POST',
        url: '/api/commands/note.record',
        payload: { id: randomUUID(), input: { text, agencyId: ours } },
        headers: as('head'),
      })
    const get = (address: string, who: keyof typeof people = 'head', headers: object = {}) =>
      app.inject({ url: `/api/exports/${address}`, headers: { ...as(who), ...headers } })
    const linesOf = (body: string) =>
      body
        .replace(/^\ufeff/, '')
        .split('\r\n')
        .slice(0, -1)
    for (const text of [...dangerous, 'Hương Trà; "Bình Điền"\nhai dòng']) await record(text)

    await t.test(
      'CSV as Vietnamese Excel reads it: BOM, semicolons, decimal commas, the record’s id, the mark',
      async () => {
        const file = await get('note.list.csv?columns=text,amount&input={"search":"Hương"}')
        assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8')
        assert.match(
          String(file.headers['content-disposition']),
          /^attachment; filename="note-list-\d{4}-\d\d-\d\d-minh-hoa\.csv"$/,
        )
        assert.ok(file.body.startsWith('\ufeffDữ liệu minh họa: '))
        const [, heads, ...rows] = linesOf(file.body)
        assert.equal(heads, 'Nội dung;Số lượng;Mã hồ sơ')
        assert.equal(rows.length, 1)
        assert.match(rows.join('\n'), /^"Hương Trà; ""Bình Điền""\nhai dòng";12,5;[0-9a-f-]{36}$/)
      },
    )

    await t.test('in English: commas and points, by the header or by who asks', async () => {
      for (const file of [
        await get('note.list.csv?columns=amount', 'head', { 'x-language': 'en' }),
        await get('note.list.csv?columns=amount', 'visitorFromAbroad'),
      ]) {
        assert.equal(linesOf(file.body)[1], 'Amount,Record id')
        assert.match(`${linesOf(file.body)[2]}`, /^12\.5,/)
      }
    })

    await t.test('what a spreadsheet would run is text', async () => {
      const { body } = await get('note.list.csv?columns=text')
      for (const line of linesOf(body)) assert.ok(!/^"?[\s]*[=+\-@＝]/.test(line), line)
      assert.ok(body.includes("'=1+1;") && body.includes(`"'\r=1";`))
      for (const text of dangerous) assert.equal(defused(text), `'${text}`)
      for (const text of ['Hương Trà', '2026-06-19', '', 'a=b']) assert.equal(defused(text), text)
    })

    await t.test('XLSX: the same cells, typed; text that looks like a formula is text', async () => {
      const book = new ExcelJS.Workbook()
      const file = await get('note.list.xlsx?columns=text,amount')
      assert.match(String(file.headers['content-type']), /spreadsheetml/)
      await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer)
      const [sheet] = book.worksheets
      assert.equal(book.worksheets.length, 1)
      assert.match(String(sheet?.getCell('A1').value), /^Dữ liệu minh họa/)
      assert.deepEqual(
        [1, 2, 3].map((at) => sheet?.getRow(2).getCell(at).value),
        ['Nội dung', 'Số lượng', 'Mã hồ sơ'],
      )
      const texts = sheet?.getColumn(1).values.slice(3) ?? []
      for (const text of ['=1+1', '@SUM(A1)']) assert.ok(texts.includes(text))
      sheet?.eachRow((row) => row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula)))
      assert.equal(sheet?.getCell('B3').value, 12.5)
    })

    await t.test(
      'columns: the row’s own where the feature has no head for them; unknown ones are refused by name',
      async () => {
        const { body } = await get('note.list.csv?columns=isRead,id,agencyId')
        const [, heads, first] = linesOf(body)
        assert.equal(heads, 'isRead;Mã hồ sơ;agencyId')
        assert.match(`${first}`, /^Có;[0-9a-f-]{36};[0-9a-f-]{36}$/)
        const refused = (await get('note.list.csv?columns=text,secret')).json()
        assert.deepEqual([refused.code, refused.fields[0].given], ['input.invalid', 'secret'])
      },
    )

    await t.test('only what the asker may see, only for whom the list is', async () => {
      const rows = async (who: keyof typeof people) =>
        linesOf((await get('note.list.csv?columns=text', who)).body).length
      assert.ok((await rows('ranger')) > 2)
      assert.equal(await rows('neighbour'), 2)
      assert.equal((await get('note.list.csv', 'stranger')).statusCode, 403)
      assert.equal((await app.inject('/api/exports/note.list.csv')).statusCode, 401)
    })

    await t.test('what is no list, no ending or no input is refused', async () => {
      assert.equal((await get('note.show.csv')).json().code, 'read.unknown')
      assert.equal((await get('note.list.exe')).json().code, 'address.unknown')
      assert.equal((await get('note.list')).json().code, 'address.unknown')
      assert.equal((await get('note.list.csv?input={"page":0}')).json().code, 'input.invalid')
      assert.equal((await get('note.list.csv?input=[]')).json().code, 'input.invalid')
    })

    await t.test('a long list is whole, whatever page was looked at, and others are answered meanwhile', async () => {
      counted.rows = 20_000
      t.after(() => {
        counted.rows = 0
      })
      let answered = 0
      let isWritten = false
      const others = (async () => {
        while (!isWritten) {
          await app.inject('/healthz')
          answered++
        }
      })()
      const book = await get('note.list.xlsx?input={"page":2,"pageSize":10}')
      const text = await get('note.list.csv?input={"page":2,"pageSize":10}')
      isWritten = true
      await others
      assert.equal(book.statusCode, 200)
      assert.ok(linesOf(text.body).length > 20_000)
      assert.ok(answered > 20, `only ${answered} others were answered`)
    })

    await t.test('a list too long for a file is refused before it is written', async () => {
      counted.rows = mostRows + 1
      const refused = await get('note.list.csv')
      counted.rows = 0
      assert.equal(refused.statusCode, 422)
      const { code, params } = refused.json()
      assert.deepEqual([code, params.most], ['export.tooLarge', mostRows])
      assert.ok(params.total > mostRows)
    })

    await t.test(
      'a feature’s own files: for who may ask the read, shown or saved, with a name any system keeps',
      async () => {
        const page = await app.inject({ url: '/api/notes/all.pdf?input={}', headers: as('head') })
        assert.match(
          String(page.headers['content-disposition']),
          /^inline; filename="Ghi chep nam 2026\.pdf"; filename\*=UTF-8''Ghi%20ch%C3%A9p%20n%C4%83m%202026\.pdf$/,
        )
        const paper = await app.inject({ url: '/api/notes/all.docx', headers: as('head') })
        assert.match(String(paper.headers['content-disposition']), /^attachment; /)
        assert.equal((await app.inject({ url: '/api/notes/all.docx', headers: as('stranger') })).statusCode, 403)
        assert.equal((await app.inject({ url: '/api/notes/all.exe', headers: as('head') })).statusCode, 404)
        assert.ok(office.isDemonstration)
      },
    )
  })
