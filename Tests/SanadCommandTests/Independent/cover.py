"""Changes the first page of a PDF as a forger would, with a library that is not ours.

Usage: cover.py IN OUT HOW WORD TEXT
HOW is "text" (a white box over each WORD, and TEXT upon it), "picture" (the same, as a picture), "side" (TEXT beside
what is covered), or "hide" (nothing is covered, and no letter is drawn).
"""

import io
import re
import subprocess
import sys

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import ContentStream, DecodedStreamObject, NameObject

source, target, how, word, text = sys.argv[1:]
listing = subprocess.run(["pdftotext", "-raw", "-bbox", "-l", "1", source, "-"], capture_output=True, text=True, check=True)
boxes = [
    [float(number) for number in found[:4]]
    for found in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', listing.stdout)
    if found[4] == word
]
assert boxes or how == "hide", "the word is not on the page"

writer = PdfWriter(clone_from=source)
page = writer.pages[0]
height = float(page.mediabox.height)


def one_page(contents: bytes) -> PdfReader:
    """A page of this size with these contents, in Helvetica."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font"
        b" /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>" % (float(page.mediabox.width), height),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(contents), contents),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, table)
    return PdfReader(io.BytesIO(out))


if how == "hide":
    stream = DecodedStreamObject()
    stream.set_data(b"3 Tr\n" + ContentStream(page["/Contents"], writer).get_data())
    page[NameObject("/Contents")] = writer._add_object(stream)
for left, top, right, bottom in boxes if how != "hide" else []:
    size = (bottom - top) * 0.7
    shift = 60 if how == "side" else 0
    drawn = b"1 g %f %f %f %f re f 0 g " % (left - 1, height - bottom, right - left + 2, bottom - top)
    if how != "picture":
        drawn += b"BT /F1 %f Tf %f %f Td (%s) Tj ET" % (size, left, height - bottom + size * 0.3 - shift, text.encode())
    page.merge_page(one_page(drawn).pages[0])
    if how == "picture":
        sheet = Image.new("RGB", (400, 80), "white")
        ImageDraw.Draw(sheet).text((4, 4), text, fill="black", font_size=60)
        file = io.BytesIO()
        sheet.save(file, "PDF", resolution=72)
        cover = PdfReader(file).pages[0]
        scale = (right - left) / 400
        page.merge_transformed_page(cover, Transformation().scale(scale).translate(left, height - bottom))
writer.write(target)
