"""Writes a picture with the QR codes of some texts, as PNG, JPEG or PDF by the file's name: a photo is turned a little."""

import sys

import zxingcpp
from PIL import Image

path, texts = sys.argv[1], sys.argv[2:]
sheet = Image.new("L", (1240, 1754), 250)
for place, text in enumerate(texts):
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4))
    sheet.paste(picture, (120, 120 + place * 700))
if path.endswith(".jpg"):
    sheet = sheet.rotate(4, expand=True, fillcolor=235)
    sheet.save(path, "JPEG", quality=70)
elif path.endswith(".pdf"):
    sheet.save(path, "PDF", resolution=150)
else:
    sheet.save(path, "PNG")
