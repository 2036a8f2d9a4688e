import { defineWords } from '../../../workers/contract/message';

/** Faults of files that come in: what happened, and what to do. */
export const ingestFaults = defineWords({
  en: {
    'fault.ingest-no-room':
      '{file} would need about {needed:integer} MB on this device; the browser has {left:integer} MB left for this page.',
    'fault.ingest-no-room.fix':
      'Remove tables that are no longer needed, free space on the disk, or bring in fewer columns or rows.',
    'fault.ingest-no-memory':
      '{file} would need about {needed:integer} MB of memory; this tab has {left:integer} MB left.',
    'fault.ingest-no-memory.fix':
      'Open Daybook in a normal window and in one tab only: tables are then kept on disk and may be much larger.',
    'fault.ingest-empty': '“{file}” is empty.',
    'fault.ingest-empty.fix': 'Export it again from where it comes from, and check that rows are selected.',
    'fault.ingest-old-excel': '“{file}” is a workbook in Excel’s old binary format (.xls).',
    'fault.ingest-old-excel.fix': 'Open it in Excel and save it as “Excel Workbook (.xlsx)”, or as CSV.',
    'fault.ingest-excel-encrypted': '“{file}” is a workbook that is protected with a password.',
    'fault.ingest-excel-encrypted.fix':
      'In Excel open File, Info, Protect Workbook, remove the password and save it again.',
    'fault.ingest-excel-binary': '“{file}” is a binary workbook (.xlsb), which cannot be read.',
    'fault.ingest-excel-binary.fix': 'In Excel save it as “Excel Workbook (.xlsx)”, or as CSV.',
    'fault.ingest-excel-broken': '“{file}” is an Excel workbook that cannot be read: {cause}',
    'fault.ingest-excel-broken.fix':
      'The file is cut short or damaged. Get it again, or open it in Excel and save it anew.',
    'fault.ingest-excel-empty': 'No sheet of “{file}” holds any value.',
    'fault.ingest-excel-empty.fix': 'Check that this is the right workbook.',
    'fault.ingest-excel-no-sheet': '“{file}” has no sheet “{sheet}”. There are: {sheets}',
    'fault.ingest-excel-no-sheet.fix': 'Choose one of these.',
    'fault.ingest-ods': '“{file}” is an OpenDocument file, which cannot be read.',
    'fault.ingest-ods.fix': 'In LibreOffice save the sheet as “Excel 2007–365 (.xlsx)” or as CSV.',
    'fault.ingest-zip-empty': 'The archive “{file}” holds no file with data.',
    'fault.ingest-zip-empty.fix': 'Check that this is the right archive.',
    'fault.ingest-zip-many': 'The archive “{file}” holds {count:integer} files: {names}',
    'fault.ingest-zip-many.fix': 'Unpack it and drop the files that you need.',
    'fault.ingest-zip-encrypted': 'The archive “{file}” is protected with a password.',
    'fault.ingest-zip-encrypted.fix': 'Unpack it with the password and drop the file inside.',
    'fault.ingest-zip-broken': 'The archive “{file}” cannot be unpacked: {cause}',
    'fault.ingest-zip-broken.fix': 'It is cut short or damaged. Download or copy it again.',
    'fault.ingest-model-broken': 'The model in “{file}” is damaged: its text is not complete.',
    'fault.ingest-model-broken.fix':
      'It is cut short or was changed. Save the model again in the notebook where it was made.',
    'fault.ingest-model-damaged': 'The model in “{file}” is damaged: {part} is missing or of another form.',
    'fault.ingest-model-damaged.fix': 'Save the model again in the notebook where it was made.',
    'fault.ingest-model-version':
      'The model in “{file}” was saved by a newer Daybook: its format is {version}, and this page reads 1.',
    'fault.ingest-model-version.fix': 'Open it in the newer Daybook, or fit the model again here.',
    'fault.ingest-model-learner':
      'The model in “{file}” is of a kind that this page does not know: {learner}.',
    'fault.ingest-model-learner.fix': 'Open it in the Daybook that saved it, or fit the model again here.',
    'fault.ingest-json-broken': '“{file}” is not valid JSON: {what:label}.',
    'fault.ingest-json-broken.fix': 'Correct that place or export the file again. Nothing of it was kept.',
    'value.json-value': 'a value should stand',
    'value.json-key': 'a name in quotes should stand',
    'value.json-colon': 'a colon should stand',
    'value.json-comma': 'a comma or the closing bracket should stand',
    'value.json-quote': 'a text is not closed',
    'value.json-escape': 'a backslash is followed by something it cannot be',
    'value.json-number': 'a number is written in a way JSON does not have',
    'value.json-more': 'the file ends too early',
    'value.json-end': 'the data goes on after its end',
    'fault.ingest-json-all-broken':
      'None of the {count:integer} {count:plural|record|records} in “{file}” could be read (see lines {lines}).',
    'fault.ingest-json-all-broken.fix':
      'Check that the file holds JSON, best a list of objects or one object a line.',
    'fault.ingest-json-no-records': '“{file}” is JSON without any record in it.',
    'fault.ingest-json-no-records.fix': 'Export it again, and check that rows are selected.',
    'fault.ingest-json-rejected':
      '**{count:integer}** {count:plural|record|records} of “{file}” could not be read (lines {lines}). They are kept in the table “{rejected}”.',
    'fault.ingest-json-rejected.fix':
      'Look at that table; its column “reason” says what is wrong. Correct the file and drop it again.',
    'fault.ingest-json-duplicate-keys':
      'In “{file}”, {count:integer} {count:plural|name stands|names stand} twice in one object, such as “{key}” in line {line:integer}. The last value was taken.',
    'fault.ingest-json-duplicate-keys.fix':
      'If the other values matter, give them names of their own in the file.',
    'fault.ingest-json-inside':
      'The rows of “{table}” are the list “{path}” in “{file}”. Its other parts were left out: {others}',
    'fault.ingest-json-inside.fix': 'Nothing to do, unless they matter.',
    'fault.ingest-json-list': 'The rows of “{table}” are the list “{path}” in “{file}”.',
    'fault.ingest-json-list.fix': 'Nothing to do.',
    'fault.ingest-json-mixed':
      'The values of “{column}” in “{file}” are of different kinds, such as {first} and, in line {line:integer}, {second}. The column stays text.',
    'fault.ingest-json-mixed.fix':
      'Use TRY_CAST in SQL to take the values of one kind; the others become null.',
    'fault.ingest-json-deep':
      '“{column}” of “{file}” has values inside of values, too many levels of them. It is kept as JSON text.',
    'fault.ingest-json-deep.fix':
      'Nothing is lost. Export the inner values as columns of their own if you need them.',
    'fault.ingest-json-wide':
      'The objects in “{column}” of “{file}” have too many different names for a column each. They are kept as JSON text.',
    'fault.ingest-json-wide.fix':
      'Nothing is lost. Export them as a list of names and values if you need them.',
    'fault.ingest-huge-number':
      'The whole numbers in “{column}” of “{file}” are longer than any number type, such as {value} in line {line:integer}. They are kept as text, to the last digit.',
    'fault.ingest-huge-number.fix': 'Use CAST("{column}" AS DOUBLE) where about 16 digits are enough.',
    'fault.ingest-excel-sheets':
      'The sheet “{sheet}” of “{file}” was read. {count:integer} {count:plural|other sheet has|other sheets have} rows, too: {names}',
    'fault.ingest-excel-sheets.fix': 'Each can be brought in as a table of its own.',
    'fault.ingest-excel-errors':
      '{count:integer} {count:plural|cell|cells} in “{column}” of “{file}” {count:plural|holds|hold} an error, such as {value} in {cell}. They are null.',
    'fault.ingest-excel-errors.fix': 'Correct the formulas in Excel if these values matter.',
    'fault.ingest-excel-mixed':
      'The cells of “{column}” in “{file}” are of different kinds: most are like {first}, but {count:integer} {count:plural|is|are} not, such as {second} in {cell}. The column stays text.',
    'fault.ingest-excel-mixed.fix':
      'Correct the cells in Excel, or use TRY_CAST in SQL, which makes the others null.',
    'fault.ingest-excel-merged':
      '{count:integer} merged {count:plural|cell|cells} of “{file}” {count:plural|spans|span} several rows; each of these rows got the value.',
    'fault.ingest-excel-merged.fix': 'Nothing to do, unless the value was meant for the first row only.',
    'fault.ingest-feather': '“{file}” is in the first version of the Feather format, which is out of use.',
    'fault.ingest-feather.fix': 'Write it again with a newer program: as Feather 2 (Arrow) or Parquet.',
    'fault.ingest-arrow-cut': '“{file}” is an incomplete Arrow or Feather file: its end is missing.',
    'fault.ingest-arrow-cut.fix': 'The download or copy was probably cut off. Get the file again.',
    'fault.ingest-arrow-broken': '“{file}” is an Arrow or Feather file that cannot be read: {cause}',
    'fault.ingest-arrow-broken.fix':
      'The file is damaged or uses a feature that is not supported. Write it again, or as Parquet or CSV.',
    'fault.ingest-arrow-decimal':
      '“{file}” has decimal numbers of more than 38 digits, more than the database can keep.',
    'fault.ingest-arrow-decimal.fix': 'Write that column as text or as decimal128, and drop the file again.',
    'fault.ingest-binary': '“{file}” is not a table of text: it holds binary data.',
    'fault.ingest-binary.fix':
      'Check that this is the right file. CSV and other delimited text, Excel, JSON, Parquet and Arrow can be read.',
    'fault.ingest-markup': '“{file}” is a web page or an XML file, not a table.',
    'fault.ingest-markup.fix':
      'Often a download that needed a login saves a page like this. Download it again, or export as CSV.',
    'fault.ingest-gzip-broken': '“{file}” cannot be unpacked: the compressed file is cut short or damaged.',
    'fault.ingest-gzip-broken.fix': 'Download or copy the file again.',
    'fault.ingest-no-shape':
      'No table was found in “{file}”: its lines have different numbers of values (see line {line:integer}).',
    'fault.ingest-no-shape.fix':
      'Try another delimiter under “Change how it was read”; every row needs the same number of values.',
    'fault.ingest-count':
      '“{file}” could not be read completely: of {expected:integer} rows only {found:integer} came in.',
    'fault.ingest-count.fix':
      'Nothing was kept. Try again; if it stays, save the file as Parquet, or in parts.',
    'fault.ingest-parquet-cut': '“{file}” is an incomplete Parquet file: its end is missing.',
    'fault.ingest-parquet-cut.fix': 'The download or copy was probably cut off. Get the file again.',
    'fault.ingest-parquet-encrypted': '“{file}” is an encrypted Parquet file.',
    'fault.ingest-parquet-encrypted.fix': 'Save it without encryption and drop it again.',
    'fault.ingest-parquet-broken': '“{file}” is a Parquet file that cannot be read: {cause}',
    'fault.ingest-parquet-broken.fix':
      'The file is damaged or uses a feature that is not supported. Write it again, or as CSV.',

    'fault.ingest-header-only': '“{file}” has column names but no rows. The table “{table}” is empty.',
    'fault.ingest-header-only.fix': 'Check the export if you expected rows.',
    'fault.ingest-no-header':
      '“{file}” has no line of column names. The {columns:integer} {columns:plural|column is|columns are} called column_1 and so on.',
    'fault.ingest-no-header.fix': 'If that is wrong, change it under “Change how it was read”.',
    'fault.ingest-header-width':
      'The first line of “{file}” has {header:integer} names, but its rows have {columns:integer} values. The names were given from left to right.',
    'fault.ingest-header-width.fix': 'If that is wrong, change it under “Change how it was read”.',
    'fault.ingest-preamble':
      '{count:integer} {count:plural|line|lines} above the column names of “{file}” {count:plural|was|were} left out.',
    'fault.ingest-preamble.fix': 'If that is wrong, change it under “Change how it was read”.',
    'fault.ingest-renamed':
      '{count:integer} {count:plural|column name|column names} of “{file}” {count:plural|was|were} empty or used twice and had to change: {names}',
    'fault.ingest-renamed.fix': 'Use the new names in SQL and analyses.',
    'fault.ingest-rejected':
      '**{count:integer}** {count:plural|row|rows} of “{file}” {count:plural|does|do} not have {width:integer} values (lines {lines}). They are kept in the table “{rejected}”.',
    'fault.ingest-rejected.fix':
      'Look at that table: a comma or quote inside a value is the usual reason. Correct the file and drop it again.',
    'fault.ingest-quotes':
      '{count:integer} {count:plural|row|rows} of “{file}” {count:plural|has|have} quotes out of place, first in line {line:integer}. They were read as they stand.',
    'fault.ingest-quotes.fix': 'Check these values in “{table}”.',
    'fault.ingest-encoding': '“{file}” is written in {encoding} and was converted.',
    'fault.ingest-encoding.fix': 'If that is wrong, change it under “Change how it was read”.',
    'fault.ingest-characters': 'Some characters in “{file}” are damaged; they appear as �.',
    'fault.ingest-characters.fix': 'Export the file again as UTF-8 if these texts matter.',
    'fault.ingest-all-null':
      'The {count:plural|column|columns} {columns} of “{file}” {count:plural|has|have} no value in any row.',
    'fault.ingest-all-null.fix': 'They are kept, as text. Check the export if they should hold something.',
    'fault.ingest-mixed-number':
      'The column “{column}” of “{file}” stayed text: {count:integer} of {filled:integer} values {count:plural|is|are} not numbers, such as “{value}” in line {line:integer}.',
    'fault.ingest-mixed-number.fix': '“Convert anyway” first shows which values would become empty.',
    'fault.ingest-mixed-date':
      'The column “{column}” of “{file}” stayed text: {count:integer} of {filled:integer} values {count:plural|is|are} not dates, such as “{value}” in line {line:integer}.',
    'fault.ingest-mixed-date.fix': '“Convert anyway” first shows which values would become empty.',
    'fault.ingest-mixed-boolean':
      'The column “{column}” of “{file}” stayed text: {count:integer} of {filled:integer} values {count:plural|is|are} not true or false, such as “{value}” in line {line:integer}.',
    'fault.ingest-mixed-boolean.fix': '“Convert anyway” first shows which values would become empty.',
    'fault.ingest-null-words': 'In {columns} of “{file}”, {words} was taken for a missing value.',
    'fault.ingest-null-words.fix': 'Nothing to do, unless it means something else.',
    'fault.ingest-utc': 'The times in {columns} of “{file}” have a time zone; they are kept in UTC.',
    'fault.ingest-utc.fix': 'Add the difference to UTC in SQL where local time matters.',
    'fault.ingest-rounded':
      'The numbers in “{column}” of “{file}” have more digits than can be kept, such as {value} in line {line:integer}; they are rounded to about 16 digits.',
    'fault.ingest-rounded.fix':
      'If every digit matters, mark them as text in the file by putting a letter in front.',
    'fault.ingest-date-order-mixed':
      'The dates in “{column}” of “{file}” mix day and month orders, such as “{value}” in line {line:integer}. The column stays text.',
    'fault.ingest-date-order-mixed.fix':
      'Choose one order under “Change how it was read”, or convert the column and see which values do not fit.',
    'fault.ingest-date-day-first':
      'The dates in {columns} of “{file}” fit both orders; they were read with the day first.',
    'fault.ingest-date-day-first.fix':
      'If that is wrong, say how they are meant under “Change how it was read”.',
    'fault.ingest-date-month-first':
      'The dates in {columns} of “{file}” fit both orders; they were read with the month first.',
    'fault.ingest-date-month-first.fix':
      'If that is wrong, say how they are meant under “Change how it was read”.',
    'fault.ingest-unreadable-date':
      '{count:integer} {count:plural|value|values} in “{column}” of “{file}” {count:plural|is no date|are no dates}, such as “{value}”. The column stays text.',
    'fault.ingest-unreadable-date.fix': '“Convert anyway” first shows which values would become empty.',
    'fault.ingest-unreadable-number':
      '{count:integer} {count:plural|value|values} in “{column}” of “{file}” could not be read, such as “{value}”. The column stays text.',
    'fault.ingest-unreadable-number.fix': '“Convert anyway” first shows which values would become empty.',
    'fault.ingest-comments':
      '{count:integer} {count:plural|line|lines} of “{file}” that {count:plural|starts|start} with “{mark}” {count:plural|was|were} taken for {count:plural|a comment|comments} and left out.',
    'fault.ingest-comments.fix': 'If that is wrong, change it under “Change how it was read”.',
    'fault.ingest-total':
      'Line {line:integer} of “{file}” adds the others up. It is kept in the table “{rejected}”, so that sums are not counted twice.',
    'fault.ingest-total.fix': 'If it is a row like the others, insert it from that table.',
    'fault.ingest-currency': '{words} was taken off the numbers in {columns} of “{file}”.',
    'fault.ingest-currency.fix':
      'Nothing to do: the amounts are unchanged, and the currency stands beside the column.',
    'fault.ingest-percent':
      'The percentages in {columns} of “{file}” were read as fractions: 12.5% is 0.125.',
    'fault.ingest-percent.fix': 'Multiply by 100 where per cent is wanted.',
    'fault.ingest-thousands':
      'Marks before three digits in {columns} of “{file}” were taken to part thousands: 1,234 is one thousand two hundred and thirty-four.',
    'fault.ingest-thousands.fix': 'If that is wrong, say how they are meant under “Change how it was read”.',
    'fault.ingest-thousands-doubt':
      'The column “{column}” of “{file}” stayed text: “{value}” in line {line:integer} may be above a thousand or a little above one.',
    'fault.ingest-thousands-doubt.fix':
      'Choose the decimal mark under “Change how it was read”, or convert the column.',
    'fault.ingest-currencies':
      'The column “{column}” of “{file}” stayed text: its amounts are in several currencies ({words}).',
    'fault.ingest-currencies.fix':
      'Bring them to one currency first; or convert the column, which drops the signs.',
    'fault.ingest-percent-mixed':
      'The column “{column}” of “{file}” stayed text: only some of its numbers are percentages.',
    'fault.ingest-percent-mixed.fix':
      'Write all of them one way, or convert the column and see which values do not fit.',
    'fault.ingest-compact-dates':
      'The numbers in {columns} of “{file}” were read as dates: 20240131 is 31 January 2024.',
    'fault.ingest-compact-dates.fix': 'If they are numbers, choose that under “Change how it was read”.',
    'fault.ingest-converted': 'The column “{column}” of “{table}” was converted; every value fitted.',
    'fault.ingest-converted.fix': 'The old text is kept until this notice or the tab is closed.',
    'fault.ingest-converted-lost':
      'The column “{column}” of “{table}” was converted. **{count:integer}** {count:plural|value|values} did not fit, such as “{value}”; they are kept in the table “{rejected}”.',
    'fault.ingest-converted-lost.fix': 'The old text is kept until this notice or the tab is closed.',
    'fault.ingest-convert-none': 'No value of “{column}” in “{table}” could be converted.',
    'fault.ingest-convert-none.fix': 'The column stays as it is. Choose another kind.',
    'fault.ingest-convert-none-number':
      'No value of “{column}” in “{file}” is a number. The column stayed text.',
    'fault.ingest-convert-none-number.fix': 'Choose another type under “Change how it was read”.',
    'fault.ingest-convert-none-date': 'No value of “{column}” in “{file}” is a date. The column stayed text.',
    'fault.ingest-convert-none-date.fix': 'Choose another type under “Change how it was read”.',
    'fault.ingest-convert-none-boolean':
      'No value of “{column}” in “{file}” is yes or no. The column stayed text.',
    'fault.ingest-convert-none-boolean.fix': 'Choose another type under “Change how it was read”.',
    'fault.ingest-preview': '“{file}” is no delimited text.',
    'fault.ingest-preview.fix': 'There is nothing to choose about how it is read.',

    'fault.append-offer': '{count:integer} tables have the same columns: {tables}',
    'fault.append-offer.fix': 'They can become one table; a column says which file each row comes from.',
    'fault.append-done': '“{table}” has the **{rows:integer}** rows of {count:integer} tables.',
    'fault.append-done.fix': 'The single tables are still there.',
    'fault.append-differs': 'These tables do not have the same columns, so they cannot become one: {tables}',
    'fault.append-differs.fix': 'Rename columns in SQL so that they agree, or use UNION ALL BY NAME.',
    'fault.append-text':
      'The column “{column}” has a different type in each table ({types}). In “{table}” it is text.',
    'fault.append-text.fix': 'Use TRY_CAST in SQL where values are needed.',
    'fault.append-count':
      'The tables could not be put together: of {expected:integer} rows only {found:integer} came in.',
    'fault.append-count.fix': 'Nothing was changed. Try again.',
  },
  zh: {
    'fault.ingest-no-room':
      '导入 {file} 约需 {needed:integer} MB 存储空间，而浏览器只剩 {left:integer} MB 可供本页使用。',
    'fault.ingest-no-room.fix': '请删除不再需要的数据表、清理磁盘，或减少要导入的列或行。',
    'fault.ingest-no-memory': '导入 {file} 约需 {needed:integer} MB 内存，而本页只剩 {left:integer} MB。',
    'fault.ingest-no-memory.fix':
      '请在普通窗口中只用一个标签页打开 Daybook：数据表将保存在磁盘上，可以大得多。',
    'fault.ingest-empty': '“{file}”是空文件。',
    'fault.ingest-empty.fix': '请从来源系统重新导出，并确认已选中数据行。',
    'fault.ingest-old-excel': '“{file}”是旧版二进制格式（.xls）的 Excel 工作簿。',
    'fault.ingest-old-excel.fix': '请在 Excel 中另存为“Excel 工作簿 (.xlsx)”或 CSV。',
    'fault.ingest-excel-encrypted': '“{file}”是设有密码的工作簿。',
    'fault.ingest-excel-encrypted.fix': '请在 Excel 的“文件 → 信息 → 保护工作簿”中移除密码，保存后重新拖入。',
    'fault.ingest-excel-binary': '“{file}”是二进制工作簿（.xlsb），无法读取。',
    'fault.ingest-excel-binary.fix': '请在 Excel 中另存为“Excel 工作簿 (.xlsx)”或 CSV。',
    'fault.ingest-excel-broken': '无法读取 Excel 工作簿“{file}”：{cause}',
    'fault.ingest-excel-broken.fix': '文件不完整或已损坏。请重新获取，或在 Excel 中打开后另存。',
    'fault.ingest-excel-empty': '“{file}”的各工作表都没有内容。',
    'fault.ingest-excel-empty.fix': '请确认工作簿是否选对。',
    'fault.ingest-excel-no-sheet': '“{file}”没有名为“{sheet}”的工作表。现有：{sheets}',
    'fault.ingest-excel-no-sheet.fix': '请从中选择一个。',
    'fault.ingest-ods': '“{file}”是 OpenDocument 文件，无法读取。',
    'fault.ingest-ods.fix': '请在 LibreOffice 中另存为“Excel 2007–365 (.xlsx)”或 CSV。',
    'fault.ingest-zip-empty': '压缩包“{file}”中没有数据文件。',
    'fault.ingest-zip-empty.fix': '请确认压缩包是否选对。',
    'fault.ingest-zip-many': '压缩包“{file}”中有 {count:integer} 个文件：{names}',
    'fault.ingest-zip-many.fix': '请先解压，再拖入需要的文件。',
    'fault.ingest-zip-encrypted': '压缩包“{file}”设有密码。',
    'fault.ingest-zip-encrypted.fix': '请用密码解压，再拖入其中的文件。',
    'fault.ingest-zip-broken': '压缩包“{file}”无法解压：{cause}',
    'fault.ingest-zip-broken.fix': '文件不完整或已损坏，请重新下载或复制。',
    'fault.ingest-model-broken': '“{file}”中的模型已损坏：文本不完整。',
    'fault.ingest-model-broken.fix': '文件被截断或改动过。请在生成模型的笔记本中重新保存。',
    'fault.ingest-model-damaged': '“{file}”中的模型已损坏：{part} 缺失或形式不符。',
    'fault.ingest-model-damaged.fix': '请在生成模型的笔记本中重新保存。',
    'fault.ingest-model-version': '“{file}”中的模型由较新的 Daybook 保存：格式为 {version}，本页只能读取 1。',
    'fault.ingest-model-version.fix': '请在较新的 Daybook 中打开，或在此重新拟合模型。',
    'fault.ingest-model-learner': '“{file}”中的模型属于本页不认识的类型：{learner}。',
    'fault.ingest-model-learner.fix': '请在保存它的 Daybook 中打开，或在此重新拟合模型。',
    'fault.ingest-json-broken': '“{file}”不是有效的 JSON：{what:label}。',
    'fault.ingest-json-broken.fix': '请修正该处，或重新导出文件。没有保留任何数据。',
    'value.json-value': '应为一个值',
    'value.json-key': '应为带引号的名称',
    'value.json-colon': '应为冒号',
    'value.json-comma': '应为逗号或右括号',
    'value.json-quote': '文本没有结束引号',
    'value.json-escape': '反斜杠后的字符无效',
    'value.json-number': '数字写法无效',
    'value.json-more': '文件提前结束',
    'value.json-end': '数据结束后还有内容',
    'fault.ingest-json-all-broken': '“{file}”中的 {count:integer} 条记录都无法读取（见第 {lines} 行）。',
    'fault.ingest-json-all-broken.fix': '请确认文件是 JSON，最好是对象列表，或每行一个对象。',
    'fault.ingest-json-no-records': '“{file}”是 JSON，但其中没有任何记录。',
    'fault.ingest-json-no-records.fix': '请重新导出，并确认已选中数据行。',
    'fault.ingest-json-rejected':
      '“{file}”有 **{count:integer}** 条记录无法读取（第 {lines} 行），已放入表“{rejected}”。',
    'fault.ingest-json-rejected.fix': '请查看该表，“reason”列说明了原因。修正文件后重新拖入即可。',
    'fault.ingest-json-duplicate-keys':
      '“{file}”中有 {count:integer} 处同一对象内名称重复，例如第 {line:integer} 行的“{key}”。取最后一个值。',
    'fault.ingest-json-duplicate-keys.fix': '如果其他值也重要，请在文件中为其另取名称。',
    'fault.ingest-json-inside': '表“{table}”的行取自“{file}”中的列表“{path}”，其余部分已略去：{others}',
    'fault.ingest-json-inside.fix': '除非这些内容重要，无需处理。',
    'fault.ingest-json-list': '表“{table}”的行取自“{file}”中的列表“{path}”。',
    'fault.ingest-json-list.fix': '无需处理。',
    'fault.ingest-json-mixed':
      '“{file}”中“{column}”的值类型不一，例如 {first}，以及第 {line:integer} 行的 {second}。该列保留为文本。',
    'fault.ingest-json-mixed.fix': '可在 SQL 中使用 TRY_CAST 取出同一类的值，其余变为空值。',
    'fault.ingest-json-deep': '“{file}”的“{column}”嵌套层数过多，已保留为 JSON 文本。',
    'fault.ingest-json-deep.fix': '没有丢失内容。如需使用内层的值，请将其导出为单独的列。',
    'fault.ingest-json-wide': '“{file}”的“{column}”中对象的名称种类过多，无法各成一列，已保留为 JSON 文本。',
    'fault.ingest-json-wide.fix': '没有丢失内容。如需使用，请导出为“名称、值”的列表。',
    'fault.ingest-huge-number':
      '“{file}”的“{column}”中的整数超出所有数值类型，例如第 {line:integer} 行的 {value}。已按文本保留每一位。',
    'fault.ingest-huge-number.fix': '如果约 16 位有效数字已足够，可使用 CAST("{column}" AS DOUBLE)。',
    'fault.ingest-excel-sheets':
      '已读取“{file}”的工作表“{sheet}”。另有 {count:integer} 个工作表也有数据：{names}',
    'fault.ingest-excel-sheets.fix': '每个工作表都可以另成一个数据表。',
    'fault.ingest-excel-errors':
      '“{file}”的列“{column}”有 {count:integer} 个单元格是错误值，例如 {cell} 的 {value}，已作为空值。',
    'fault.ingest-excel-errors.fix': '如果这些值重要，请在 Excel 中修正公式。',
    'fault.ingest-excel-mixed':
      '“{file}”的列“{column}”中单元格类型不一：多数如 {first}，但有 {count:integer} 个不是，例如 {cell} 的 {second}。该列保留为文本。',
    'fault.ingest-excel-mixed.fix': '请在 Excel 中修正这些单元格，或在 SQL 中使用 TRY_CAST 将其余变为空值。',
    'fault.ingest-excel-merged': '“{file}”有 {count:integer} 个合并单元格跨多行，各行都已填入其值。',
    'fault.ingest-excel-merged.fix': '除非该值只属于首行，无需处理。',
    'fault.ingest-feather': '“{file}”是第一版 Feather 格式，已不再使用。',
    'fault.ingest-feather.fix': '请用较新的程序重新写成 Feather 2（Arrow）或 Parquet。',
    'fault.ingest-arrow-cut': '“{file}”是不完整的 Arrow 或 Feather 文件，缺少结尾部分。',
    'fault.ingest-arrow-cut.fix': '可能是下载或复制中断，请重新获取文件。',
    'fault.ingest-arrow-broken': '无法读取 Arrow 或 Feather 文件“{file}”：{cause}',
    'fault.ingest-arrow-broken.fix': '文件已损坏，或使用了不支持的特性。请重新生成，或改用 Parquet 或 CSV。',
    'fault.ingest-arrow-decimal': '“{file}”中有超过 38 位的小数，数据库无法保存。',
    'fault.ingest-arrow-decimal.fix': '请将该列写成文本或 decimal128 后重新拖入。',
    'fault.ingest-binary': '“{file}”不是文本表格，其中是二进制数据。',
    'fault.ingest-binary.fix': '请确认文件是否选对。可读取 CSV 等分隔文本、Excel、JSON、Parquet 和 Arrow。',
    'fault.ingest-markup': '“{file}”是网页或 XML 文件，不是数据表。',
    'fault.ingest-markup.fix': '需要登录的下载常会保存成这样的网页。请重新下载，或导出为 CSV。',
    'fault.ingest-gzip-broken': '“{file}”无法解压：压缩文件不完整或已损坏。',
    'fault.ingest-gzip-broken.fix': '请重新下载或复制该文件。',
    'fault.ingest-no-shape': '“{file}”中没有找到数据表：各行的值个数不一致（见第 {line:integer} 行）。',
    'fault.ingest-no-shape.fix': '请在“更改读取方式”中换一个分隔符；每行的值个数应相同。',
    'fault.ingest-count': '“{file}”未能完整读取：共 {expected:integer} 行，只读入 {found:integer} 行。',
    'fault.ingest-count.fix': '没有保留任何数据。请重试；若仍失败，请改存为 Parquet 或拆分成几个文件。',
    'fault.ingest-parquet-cut': '“{file}”是不完整的 Parquet 文件，缺少结尾部分。',
    'fault.ingest-parquet-cut.fix': '可能是下载或复制中断，请重新获取文件。',
    'fault.ingest-parquet-encrypted': '“{file}”是加密的 Parquet 文件。',
    'fault.ingest-parquet-encrypted.fix': '请保存为不加密的文件后重新拖入。',
    'fault.ingest-parquet-broken': '无法读取 Parquet 文件“{file}”：{cause}',
    'fault.ingest-parquet-broken.fix': '文件已损坏，或使用了不支持的特性。请重新生成，或改用 CSV。',

    'fault.ingest-header-only': '“{file}”只有列名，没有数据行，表“{table}”为空。',
    'fault.ingest-header-only.fix': '如果应当有数据，请检查导出设置。',
    'fault.ingest-no-header': '“{file}”没有列名行，{columns:integer} 列依次命名为 column_1 等。',
    'fault.ingest-no-header.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-header-width':
      '“{file}”首行有 {header:integer} 个列名，而数据行有 {columns:integer} 个值。列名已从左到右依次对应。',
    'fault.ingest-header-width.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-preamble': '“{file}”列名上方的 {count:integer} 行已略去。',
    'fault.ingest-preamble.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-renamed': '“{file}”有 {count:integer} 个列名为空或重复，已更名：{names}',
    'fault.ingest-renamed.fix': '请在 SQL 和分析中使用新列名。',
    'fault.ingest-rejected':
      '“{file}”有 **{count:integer}** 行的值不是 {width:integer} 个（第 {lines} 行），已放入表“{rejected}”。',
    'fault.ingest-rejected.fix': '请查看该表，常见原因是值中含有逗号或引号。修正文件后重新拖入即可。',
    'fault.ingest-quotes':
      '“{file}”有 {count:integer} 行的引号位置不当，首次出现在第 {line:integer} 行，已按原样读入。',
    'fault.ingest-quotes.fix': '请在“{table}”中核对这些值。',
    'fault.ingest-encoding': '“{file}”的编码是 {encoding}，已自动转换。',
    'fault.ingest-encoding.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-characters': '“{file}”中有些字符已损坏，显示为 �。',
    'fault.ingest-characters.fix': '如果这些文字重要，请以 UTF-8 重新导出。',
    'fault.ingest-all-null': '“{file}”的列{columns}每一行都没有值。',
    'fault.ingest-all-null.fix': '该列已作为文本保留。如果应当有值，请检查导出设置。',
    'fault.ingest-mixed-number':
      '“{file}”的列“{column}”保留为文本：{filled:integer} 个值中有 {count:integer} 个不是数字，例如第 {line:integer} 行的“{value}”。',
    'fault.ingest-mixed-number.fix': '“仍然转换”会先列出哪些值将变为空值。',
    'fault.ingest-mixed-date':
      '“{file}”的列“{column}”保留为文本：{filled:integer} 个值中有 {count:integer} 个不是日期，例如第 {line:integer} 行的“{value}”。',
    'fault.ingest-mixed-date.fix': '“仍然转换”会先列出哪些值将变为空值。',
    'fault.ingest-mixed-boolean':
      '“{file}”的列“{column}”保留为文本：{filled:integer} 个值中有 {count:integer} 个不是真假值，例如第 {line:integer} 行的“{value}”。',
    'fault.ingest-mixed-boolean.fix': '“仍然转换”会先列出哪些值将变为空值。',
    'fault.ingest-null-words': '“{file}”的列{columns}中，{words} 已视为缺失值。',
    'fault.ingest-null-words.fix': '除非另有含义，无需处理。',
    'fault.ingest-utc': '“{file}”的列{columns}带有时区，已按 UTC 时间保存。',
    'fault.ingest-utc.fix': '需要当地时间时，请在 SQL 中加上与 UTC 的时差。',
    'fault.ingest-rounded':
      '“{file}”的列“{column}”中的数字位数过多，例如第 {line:integer} 行的 {value}，已舍入到约 16 位有效数字。',
    'fault.ingest-rounded.fix': '如需保留每一位，请在文件中的数字前加一个字母，使其成为文本。',
    'fault.ingest-date-order-mixed':
      '“{file}”的列“{column}”混用了日、月的先后顺序，例如第 {line:integer} 行的“{value}”。该列保留为文本。',
    'fault.ingest-date-order-mixed.fix': '请在“更改读取方式”中选定一种顺序，或转换该列并查看哪些值不合适。',
    'fault.ingest-date-day-first': '“{file}”的列{columns}两种日期顺序都说得通，已按“日在前”读取。',
    'fault.ingest-date-day-first.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-date-month-first': '“{file}”的列{columns}两种日期顺序都说得通，已按“月在前”读取。',
    'fault.ingest-date-month-first.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-unreadable-date':
      '“{file}”的列“{column}”有 {count:integer} 个值不是有效日期，例如“{value}”。该列保留为文本。',
    'fault.ingest-unreadable-date.fix': '“仍然转换”会先列出哪些值将变为空值。',
    'fault.ingest-unreadable-number':
      '“{file}”的列“{column}”有 {count:integer} 个值无法读取，例如“{value}”。该列保留为文本。',
    'fault.ingest-unreadable-number.fix': '“仍然转换”会先列出哪些值将变为空值。',
    'fault.ingest-comments': '“{file}”中以“{mark}”开头的 {count:integer} 行已视为注释而略去。',
    'fault.ingest-comments.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-total': '“{file}”第 {line:integer} 行是合计行，已放入表“{rejected}”，以免重复计算。',
    'fault.ingest-total.fix': '如果它是普通数据行，请从该表中取回。',
    'fault.ingest-currency': '已去掉“{file}”的列{columns}中数字旁的{words}。',
    'fault.ingest-currency.fix': '无需处理：金额不变，币种显示在列名旁。',
    'fault.ingest-percent': '“{file}”的列{columns}中的百分数已按小数读入：12.5% 即 0.125。',
    'fault.ingest-percent.fix': '需要百分数时请乘以 100。',
    'fault.ingest-thousands':
      '“{file}”的列{columns}中三位数字前的符号已视为千位分隔：1,234 即一千二百三十四。',
    'fault.ingest-thousands.fix': '如果不对，请在“更改读取方式”中说明。',
    'fault.ingest-thousands-doubt':
      '“{file}”的列“{column}”保留为文本：第 {line:integer} 行的“{value}”可能是一千多，也可能是一点几。',
    'fault.ingest-thousands-doubt.fix': '请在“更改读取方式”中选择小数点，或转换该列。',
    'fault.ingest-currencies': '“{file}”的列“{column}”保留为文本：其中有多种货币（{words}）。',
    'fault.ingest-currencies.fix': '请先换算为同一货币；也可转换该列，货币符号将被去掉。',
    'fault.ingest-percent-mixed': '“{file}”的列“{column}”保留为文本：其中只有部分数字是百分数。',
    'fault.ingest-percent-mixed.fix': '请统一写法，或转换该列并查看哪些值不合适。',
    'fault.ingest-compact-dates': '“{file}”的列{columns}中的数字已读为日期：20240131 即 2024 年 1 月 31 日。',
    'fault.ingest-compact-dates.fix': '如果它们是数字，请在“更改读取方式”中选择。',
    'fault.ingest-converted': '“{table}”的列“{column}”已转换，所有值都合适。',
    'fault.ingest-converted.fix': '在关闭此通知或标签页之前，原文本会保留。',
    'fault.ingest-converted-lost':
      '“{table}”的列“{column}”已转换。有 **{count:integer}** 个值不合适，例如“{value}”，已放入表“{rejected}”。',
    'fault.ingest-converted-lost.fix': '在关闭此通知或标签页之前，原文本会保留。',
    'fault.ingest-convert-none': '“{table}”的列“{column}”没有可以转换的值。',
    'fault.ingest-convert-none.fix': '该列保持不变。请选择其他类型。',
    'fault.ingest-convert-none-number': '“{file}”的列“{column}”没有一个值是数字，已保留为文本。',
    'fault.ingest-convert-none-number.fix': '请在“更改读取方式”中选择其他类型。',
    'fault.ingest-convert-none-date': '“{file}”的列“{column}”没有一个值是日期，已保留为文本。',
    'fault.ingest-convert-none-date.fix': '请在“更改读取方式”中选择其他类型。',
    'fault.ingest-convert-none-boolean': '“{file}”的列“{column}”没有一个值是“是”或“否”，已保留为文本。',
    'fault.ingest-convert-none-boolean.fix': '请在“更改读取方式”中选择其他类型。',
    'fault.ingest-preview': '“{file}”不是分隔文本。',
    'fault.ingest-preview.fix': '没有可以选择的读取方式。',

    'fault.append-offer': '{count:integer} 个表的列相同：{tables}',
    'fault.append-offer.fix': '可以合并为一个表，并用一列注明每行来自哪个文件。',
    'fault.append-done': '“{table}”包含 {count:integer} 个表的 **{rows:integer}** 行。',
    'fault.append-done.fix': '原来的表仍然保留。',
    'fault.append-differs': '这些表的列不同，无法合并：{tables}',
    'fault.append-differs.fix': '请在 SQL 中统一列名，或使用 UNION ALL BY NAME。',
    'fault.append-text': '列“{column}”在各表中类型不同（{types}），在“{table}”中为文本。',
    'fault.append-text.fix': '需要数值时，请在 SQL 中使用 TRY_CAST。',
    'fault.append-count': '合并未完成：共 {expected:integer} 行，只得到 {found:integer} 行。',
    'fault.append-count.fix': '没有改动任何数据，请重试。',
  },
});
