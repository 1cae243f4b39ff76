import ExcelJS from 'exceljs'

/** A digest's sheet with the same answer in every row, as a platform sends it back. */
export async function fillSheet(sheet: Uint8Array, outcome: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(sheet) as unknown as ExcelJS.Buffer)
  const [table] = workbook.worksheets
  const header = table?.getRow(1)
  let column = 0
  header?.eachCell((cell, at) => {
    if (cell.text === 'Outcome') column = at
  })
  if (!table || column === 0) throw new Error('the sheet has no column "Outcome"')
  table.eachRow((row, number) => {
    if (number > 1) row.getCell(column).value = outcome
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
