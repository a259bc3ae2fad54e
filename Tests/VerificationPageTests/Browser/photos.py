"""A paper certificate with both its codes as scanners and cameras see it, and a camera's film of it."""
import pathlib
import random

import numpy
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from pictures import KINDS, camera_view, spoiled

# Points in a millimeter of paper, about 300 an inch; A4.
POINTS = 12
SHEET = (210, 297)
LARGE, SMALL = 45, 20


def symbol(text, length):
    """A code in a square of so many millimeters, its quiet zone with it."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = Image.fromarray(numpy.array(zxingcpp.write_barcode_to_image(made, scale=8)))
    return image.convert("L").resize((length * POINTS, length * POINTS), Image.Resampling.BOX)


def paper(large, small):
    """A sheet with lines of text, the large code at its lower left and the small one at its right."""
    chance = random.Random(4)
    sheet = Image.new("L", (SHEET[0] * POINTS, SHEET[1] * POINTS), 255)
    pen = ImageDraw.Draw(sheet)
    for line in range(20, 215, 9):
        words = " ".join("".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(chance.randint(2, 11))) for _ in range(9))
        pen.text((20 * POINTS, line * POINTS), words, fill=0, font_size=4 * POINTS)
    pen.rectangle([8 * POINTS, 8 * POINTS, 202 * POINTS, 289 * POINTS], outline=0, width=6)
    sheet.paste(symbol(large, LARGE), (20 * POINTS, 230 * POINTS))
    if small:
        sheet.paste(symbol(small, SMALL), (110 * POINTS, 245 * POINTS))
    return sheet


def scan(sheet):
    """The sheet as a scanner with 150 points an inch sees it, not quite straight."""
    turned = sheet.rotate(1.7, Image.Resampling.BICUBIC, fillcolor=255)
    return turned.resize((1240, 1754), Image.Resampling.LANCZOS)


def photo(sheet, size, width, seed, how=KINDS["all"]):
    """What a camera sees when the large code takes up so much of its picture's width."""
    chance = random.Random(seed)
    # The part of the sheet around the codes, as a square.
    part = sheet.crop((0, sheet.height - sheet.width, sheet.width, sheet.height))
    module = size[0] * width / (LARGE * POINTS)
    view = camera_view(chance, part.width, module, 15, size)
    x, y, depth = view @ numpy.array([42 * POINTS, part.height - 44 * POINTS, 1])
    view = numpy.array([[1, 0, size[0] / 2 - x / depth], [0, 1, size[1] / 2 - y / depth], [0, 0, 1]]) @ view
    back = numpy.linalg.inv(view)
    seen = part.transform(size, Image.Transform.PERSPECTIVE, (back / back[2, 2]).flatten()[:8], Image.Resampling.BICUBIC, fillcolor=190)
    return spoiled(chance, numpy.asarray(seen, dtype=numpy.float32), {**how, "blur": 0}, module).filter(ImageFilter.GaussianBlur(1.2))


def film(path, frames):
    """Writes pictures as the film that Chromium takes for a camera's, ten in a second, over and over."""
    width, height = frames[0].size
    with open(path, "wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420\n".encode())
        for frame in frames:
            file.write(b"FRAME\n" + frame.convert("L").tobytes() + b"\x80" * (width * height // 2))
    return pathlib.Path(path)
