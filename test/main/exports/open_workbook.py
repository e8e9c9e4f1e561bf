"""Opens a workbook as programs of their own do: openpyxl reads each cell, pycel works each formula out anew."""
import json
import sys

import openpyxl
from pycel import ExcelCompiler

path = sys.argv[1]
written = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)
compiler = ExcelCompiler(filename=path)
formulas = [(sheet.title, cell.coordinate)
            for sheet in written.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
for title, place in formulas:
    compiler.evaluate(f"'{title}'!{place}")
# Until here they are the values that stand in the file.
compiler.recalculate()

book = {}
for sheet in written.worksheets:
    cells = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            formula = cell.data_type == "f"
            cells.append({
                "at": cell.coordinate,
                "type": cell.data_type,
                "value": values[sheet.title][cell.coordinate].value,
                "worked": float(compiler.evaluate(f"'{sheet.title}'!{cell.coordinate}")) if formula else None,
                "formula": formula,
            })
    book[sheet.title] = cells
json.dump(book, sys.stdout, default=str)
