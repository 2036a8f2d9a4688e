"""Workbooks and Arrow files with known contents, written by other programs than Daybook's.

Run with Debian's Python (python3-xlsxwriter, python3-xlwt) and pyarrow from PyPI:
    python tests/reference/formats.py
Writes the files into formats/ beside itself, and formats.json with what they hold.
"""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE / "formats"
OUT.mkdir(exist_ok=True)
TRUTH = HERE / "formats.json"
truth = json.loads(TRUTH.read_text()) if TRUTH.exists() else {}


def write_workbooks():
    import xlsxwriter
    import xlwt

    # A sheet of notes first, then the table: title rows, empty rows and columns around it, all kinds of cells.
    book = xlsxwriter.Workbook(OUT / "shop.xlsx")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    moment = book.add_format({"num_format": 'yyyy"年"m"月"d"日" hh:mm'})
    clock = book.add_format({"num_format": "hh:mm:ss"})
    span = book.add_format({"num_format": "[h]:mm"})
    percent = book.add_format({"num_format": "0.0%"})
    money = book.add_format({"num_format": '[$€-407] #,##0.00;[Red]-[$€-407] #,##0.00'})
    bold = book.add_format({"bold": True})
    notes = book.add_worksheet("Notes")
    notes.write("A1", "Exported for the quarterly review")
    notes.write("A3", "Nothing to see here")
    sheet = book.add_worksheet("Orders 2024")
    sheet.write("B2", "Orders of the shop")
    sheet.write("B3", "as of")
    sheet.write_datetime("C3", dt.datetime(2024, 7, 1), day)
    names = ["Code", "Day", "Moment", "Clock", "Span", "Price", "Share", "Whole", "Paid", "Name", "Total", "Region", "Mixed", "Code", "Looked up"]
    for index, name in enumerate(names):
        sheet.write(5, 1 + index, name, bold)
    rows = [
        ("007", dt.date(2024, 2, 29), dt.datetime(2024, 1, 5, 10, 30), dt.time(9, 5, 7), 1.5625, 12.34, 0.125, 9007199254740992, True, "Zoë & <Co>", 37.02, "North", 1, "a", None),
        ("012", dt.date(1900, 2, 28), dt.datetime(1999, 12, 31, 23, 59, 59, 999000), dt.time(0, 0), 0.25, -0.3, 1, -5, False, "张三", -0.9, None, "x", "b", None),
        ("1e5", dt.date(1900, 3, 1), dt.datetime(2038, 1, 20, 0, 0), dt.time(23, 59, 59), 2, 1 / 3, None, 0, True, "line\nbreak", None, None, 2.5, "c", "ok"),
        ("x", dt.date(9999, 12, 31), dt.datetime(1970, 1, 1, 6, 0), dt.time(12, 0), 0.5, 1e-7, 0.5, 3, None, "rich text", 0, "South", True, "d", "ok"),
    ]
    at = 6
    for row in rows:
        if at == 8:
            at += 1  # an empty row inside
        code, date, when, time, length, price, share, whole, paid, name, total, region, mixed, again, looked = row
        sheet.write_string(at, 1, code)
        sheet.write_datetime(at, 2, date, day)
        sheet.write_datetime(at, 3, when, moment)
        sheet.write_datetime(at, 4, time, clock)
        sheet.write_number(at, 5, length, span)
        sheet.write_number(at, 6, price, money)
        if share is not None:
            sheet.write_number(at, 7, share, percent)
        sheet.write_number(at, 8, whole)
        if paid is not None:
            sheet.write_boolean(at, 9, paid)
        if name == "rich text":
            sheet.write_rich_string(at, 10, bold, "rich", " text")
        else:
            sheet.write_string(at, 10, name)
        if total is None:
            sheet.write_formula(at, 11, "=1/0", None, "#DIV/0!")
        else:
            sheet.write_formula(at, 11, f"=G{at + 1}*3", None, total)
        if region == "South":
            sheet.write_string(at, 12, region)
        if isinstance(mixed, bool):
            sheet.write_boolean(at, 13, mixed)
        elif isinstance(mixed, str):
            sheet.write_string(at, 13, mixed)
        else:
            sheet.write_number(at, 13, mixed)
        sheet.write_string(at, 14, again)
        if looked is None:
            sheet.write_formula(at, 15, "=NA()", None, "#N/A")
        else:
            sheet.write_formula(at, 15, '="ok"', None, looked)
        at += 1
    sheet.merge_range(6, 12, 9, 12, "North")
    codes = book.add_worksheet("Codes")
    for index, (key, value) in enumerate([("key", "value"), ("a", 1), ("b", 2)]):
        codes.write_row(index, 0, [key, value])
    hidden = book.add_worksheet("Hidden")
    hidden.write_row(0, 0, ["p", "q"])
    hidden.write_row(1, 0, [1, 2])
    hidden.hide()
    book.close()
    truth["shop.xlsx"] = {
        "sheets": {"Notes": 2, "Orders 2024": 7, "Codes": 3, "Hidden": 2},
        "columns": {
            "Code": "VARCHAR", "Day": "DATE", "Moment": "TIMESTAMP", "Clock": "TIME", "Span": "INTERVAL", "Price": "DOUBLE",
            "Share": "DOUBLE", "Whole": "BIGINT", "Paid": "BOOLEAN", "Name": "VARCHAR", "Total": "DOUBLE", "Region": "VARCHAR",
            "Mixed": "VARCHAR", "Code_2": "VARCHAR", "Looked up": "VARCHAR",
        },
        "rows": [
            ["007", "2024-02-29", "2024-01-05 10:30:00", "09:05:07", "37:30:00", "12.34", "0.125", "9007199254740992", "true", "Zoë & <Co>", "37.02", "North", "1", "a", None],
            ["012", "1900-02-28", "1999-12-31 23:59:59.999", "00:00:00", "06:00:00", "-0.3", "1.0", "-5", "false", "张三", "-0.9", "North", "x", "b", None],
            ["1e5", "1900-03-01", "2038-01-20 00:00:00", "23:59:59", "48:00:00", "0.3333333333333333", None, "0", "true", "line\nbreak", None, "North", "2.5", "c", "ok"],
            ["x", "9999-12-31", "1970-01-01 06:00:00", "12:00:00", "12:00:00", "1e-07", "0.5", "3", None, "rich text", "0.0", "South", "true", "d", "ok"],
        ],
    }

    # The other system of dates, text in the cells themselves, no header.
    book = xlsxwriter.Workbook(OUT / "mac.xlsx", {"default_date_format": "yyyy-mm-dd", "in_memory": True, "constant_memory": True, "date_1904": True})
    sheet = book.add_worksheet()
    for index, (date, text) in enumerate([(dt.date(1904, 1, 2), "one"), (dt.date(2024, 2, 29), "two"), (dt.date(1999, 12, 31), "one")]):
        sheet.write_datetime(index, 0, date)
        sheet.write_string(index, 1, text)
        sheet.write_number(index, 2, index)
    book.close()
    truth["mac.xlsx"] = {
        "rows": [["1904-01-02", "one", "0"], ["2024-02-29", "two", "1"], ["1999-12-31", "one", "2"]],
    }

    book = xlwt.Workbook()
    sheet = book.add_sheet("Old")
    sheet.write(0, 0, "a")
    sheet.write(1, 0, 1)
    book.save(str(OUT / "old.xls"))


def write_arrow():
    import pyarrow as pa
    import pyarrow.feather as feather

    D = Decimal
    utc = dt.timezone.utc
    columns = {
        "big": (pa.array([9007199254740993, None, -1], pa.int64()), "BIGINT", ["9007199254740993", None, "-1"]),
        "unsigned": (pa.array([18446744073709551615, 0, None], pa.uint64()), "UBIGINT", ["18446744073709551615", "0", None]),
        "half": (pa.array([1.5, None, -65504], pa.float16()), "FLOAT", ["1.5", None, "-65504.0"]),
        "double": (pa.array([0.1, float("nan"), float("-inf")]), "DOUBLE", ["0.1", "nan", "-inf"]),
        "flag": (pa.array([True, None, False]), "BOOLEAN", ["true", None, "false"]),
        "text": (pa.array(["é", "x" * 20, None]), "VARCHAR", ["é", "x" * 20, None]),
        "large_text": (pa.array(["é", "y" * 20, None], pa.large_string()), "VARCHAR", ["é", "y" * 20, None]),
        "view": (pa.array(["张三", "a text of more than twelve bytes", None], pa.string_view()), "VARCHAR", ["张三", "a text of more than twelve bytes", None]),
        "bytes": (pa.array([b"ab", b"c" * 20, None], pa.binary_view()), "BLOB", ["ab", "c" * 20, None]),
        "word": (pa.array(["red", "blue", "red"]).dictionary_encode(), "VARCHAR", ["red", "blue", "red"]),
        "day": (pa.array([dt.date(1969, 12, 31), None, dt.date(2038, 1, 20)]), "DATE", ["1969-12-31", None, "2038-01-20"]),
        "micros": (pa.array([dt.datetime(1969, 12, 31, 23, 59, 59, 999999), None, dt.datetime(2084, 12, 17, 19, 7, 36, 88832)], pa.timestamp("us")), "TIMESTAMP", ["1969-12-31 23:59:59.999999", None, "2084-12-17 19:07:36.088832"]),
        "nanos": (pa.array([-1, None, 1], pa.timestamp("ns")), "TIMESTAMP_NS", ["1969-12-31 23:59:59.999999999", None, "1970-01-01 00:00:00.000000001"]),
        "zoned": (pa.array([dt.datetime(2024, 1, 5, 2, tzinfo=utc), None, None], pa.timestamp("us", "Asia/Shanghai")), "TIMESTAMP", ["2024-01-05 02:00:00", None, None]),
        "clock": (pa.array([dt.time(10, 30), None, dt.time(0, 0, 0, 1)]), "TIME", ["10:30:00", None, "00:00:00.000001"]),
        "price": (pa.array([D("1.10"), None, D("-999999999999999999999999999999999999.99")], pa.decimal128(38, 2)), "DECIMAL(38,2)", ["1.10", None, "-999999999999999999999999999999999999.99"]),
        "wide": (pa.array([D("-0.000001"), None, D("12345678901234567890.123456")], pa.decimal256(50, 6)), "DECIMAL(38,6)", ["-0.000001", None, "12345678901234567890.123456"]),
        "narrow": (pa.array([D("-1.10"), None, D("9.99")], pa.decimal32(9, 2)), "DECIMAL(9,2)", ["-1.10", None, "9.99"]),
        "list": (pa.array([[1, None], None, []], pa.list_(pa.int64())), "BIGINT[]", ["[1, NULL]", None, "[]"]),
        "struct": (pa.array([{"t": dt.datetime(2024, 1, 5, tzinfo=utc), "h": 0.5}, None, {"t": None, "h": None}], pa.struct([("t", pa.timestamp("us", "UTC")), ("h", pa.float16())])), "STRUCT(t TIMESTAMP, h FLOAT)", ["{'t': '2024-01-05 00:00:00', 'h': 0.5}", None, "{'t': NULL, 'h': NULL}"]),
        "map": (pa.array([[("k", 1)], None, []], pa.map_(pa.string(), pa.int64())), "MAP(VARCHAR, BIGINT)", ["{k=1}", None, "{}"]),
        "nothing": (pa.nulls(3), "INTEGER", [None, None, None]),
    }
    table = pa.table({name: array for name, (array, _, _) in columns.items()})
    truth["arrow"] = {name: {"type": kind, "values": values} for name, (_, kind, values) in columns.items()}

    def stream(name, batches, schema, **options):
        with pa.OSFile(str(OUT / name), "wb") as sink, pa.ipc.new_stream(sink, schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
            for batch in batches:
                writer.write(batch)

    stream("plain.arrows", table.to_batches(), table.schema)
    stream("lz4.arrows", table.to_batches(), table.schema, compression="lz4")
    feather.write_feather(table, str(OUT / "zstd.feather"), compression="zstd")
    feather.write_feather(table, str(OUT / "lz4.feather"), compression="lz4")
    with pa.OSFile(str(OUT / "plain.arrow"), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write(table)
    feather.write_feather(pa.table({"a": [1, 2]}), str(OUT / "old.feather"), version=1)

    # Dictionaries that grow and are replaced between batches, and a column name that stands twice.
    words = lambda indices, values: pa.DictionaryArray.from_arrays(pa.array(indices, pa.int32()), pa.array(values))
    schema = pa.schema([("w", pa.dictionary(pa.int32(), pa.string())), ("w", pa.int64())])
    parts = [([0, 1], ["a", "b"]), ([2, 0], ["a", "b", "c"]), ([0, 0], ["z"])]
    batches = [pa.record_batch([words(*part), pa.array([index, index])], schema=schema) for index, part in enumerate(parts)]
    stream("dictionaries.arrows", batches, schema, emit_dictionary_deltas=True)
    truth["dictionaries.arrows"] = [["a", "0"], ["b", "0"], ["c", "1"], ["a", "1"], ["z", "2"], ["z", "2"]]

    too_wide = pa.table({"d": pa.array([D("1" * 45)], pa.decimal256(50, 0))})
    stream("too-wide.arrows", too_wide.to_batches(), too_wide.schema)
    repeated = pa.table({"n": pa.array([i % 7 for i in range(12_000)], pa.int64()), "t": pa.array([f"text {i % 100}" for i in range(12_000)])})
    feather.write_feather(repeated, str(OUT / "repeated.feather"), compression="lz4", chunksize=5_000)
    stream("empty.arrows", [], pa.schema([("a", pa.int64()), ("b", pa.string())]))


for write in (write_workbooks, write_arrow):
    try:
        write()
    except ModuleNotFoundError as missing:
        print(f"{write.__name__} skipped: {missing}")
TRUTH.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
