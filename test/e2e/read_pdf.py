"""Reads a PDF as a program of its own: how many pages there are, how large the first is, and the text on them."""
import json
import sys

from pypdf import PdfReader

reader = PdfReader(sys.argv[1])
first = reader.pages[0].mediabox
json.dump({
    "pages": len(reader.pages),
    "points": sorted([round(float(first.width)), round(float(first.height))]),
    "text": "\n".join(page.extract_text() for page in reader.pages),
}, sys.stdout)
