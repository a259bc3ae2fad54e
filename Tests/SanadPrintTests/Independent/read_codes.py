"""Prints what zxing-cpp reads in pictures of pages: one line a code, its bytes in hexadecimal, sorted."""

import sys

import zxingcpp
from PIL import Image

for path in sys.argv[1:]:
    codes = zxingcpp.read_barcodes(Image.open(path), formats=zxingcpp.BarcodeFormat.QRCode)
    for line in sorted(code.bytes.hex() for code in codes):
        print(line)
