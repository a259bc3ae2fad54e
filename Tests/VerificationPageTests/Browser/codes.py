"""The page's own reader of QR codes: codes of every version, damaged ones, and pictures as cameras take them."""
import io
import random

import numpy
import segno.consts
import zxingcpp
from PIL import Image

from browser import Browser
from pictures import KINDS, code, drawn, pictures
from server import PageServer

LEVELS = "LMQH"
# Codewords that correct nothing, and only guard against a wrong answer (ISO/IEC 18004, table 9).
GUARDS = {(1, "L"): 3, (1, "M"): 2, (1, "Q"): 1, (1, "H"): 1, (2, "L"): 2, (3, "L"): 1}

# Reads pictures as the page reads those that it is given, in its worker.
READ = """const [places, done] = arguments;
(async () => {
    const { readPixels } = await import("/screen/reader.js");
    const found = [];
    for (const place of places) {
        const picture = await createImageBitmap(await (await fetch(place)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext("2d");
        context.drawImage(picture, 0, 0);
        const pixels = context.getImageData(0, 0, picture.width, picture.height);
        const begin = performance.now();
        const codes = await readPixels(pixels, true);
        found.push({ texts: codes.map(({ rawValue }) => rawValue), took: performance.now() - begin });
    }
    return found;
})().then(done, (error) => done(String(error)));"""

# Reads the modules of codes, each a line of 0 and 1.
DECODE = """const [codes, done] = arguments;
(async () => {
    const { decode } = await import("/qr/symbol/decode.js");
    const { Matrix } = await import("/qr/symbol/matrix.js");
    return codes.map((modules) => decode(new Matrix(Math.sqrt(modules.length), Uint8Array.from(modules, Number))));
})().then(done, (error) => done(String(error)));"""


class Reader:
    """The page in a browser, to which pictures are given."""

    def __init__(self, job):
        self.server = PageServer(job["page"], job["ledger"], job["keys"])
        self.browser = Browser(job["now"])
        self.browser.open(self.server.url)

    def texts(self, images):
        """What is read in each picture, and how long each took."""
        names = []
        for place, image in enumerate(images):
            data = io.BytesIO()
            image.save(data, "PNG", compress_level=1)
            names.append(f"pictures/{place}.png")
            self.server.alter[names[-1]] = data.getvalue()
        return self.run(READ, names)

    def decoded(self, codes):
        return self.run(DECODE, ["".join(map(str, modules.flatten())) for modules in codes])

    def run(self, script, value):
        found = self.browser.driver.execute_async_script(script, value)
        if isinstance(found, str):
            raise RuntimeError(found)
        return found

    def quit(self):
        self.browser.quit()
        self.server.stop()


def versions(job):
    """Codes of every version and level that are not read as they were made, and how many were made."""
    chance, reader, made, wrong = random.Random(18004), Reader(job), 0, []
    kinds = ["numeric", "alphanumeric", "byte", "kanji"]
    for version in range(1, 41):
        cases = []
        for place, level in enumerate(LEVELS):
            kind, mask = kinds[(version + place) % 4], (3 * version + 2 * place + version // 8) % 8
            text, modules = code(chance, version, level, kind, mask)
            cases.append((f"{version}-{level} {kind}, mask {mask}", text, modules))
        for (name, text, modules), found in zip(cases, reader.texts(Image.fromarray(drawn(each[2], 3)) for each in cases)):
            made += 1
            if found["texts"] != [text]:
                wrong.append(name)
    reader.quit()
    return {"made": made, "wrong": wrong}


def oddities(job):
    """Codes of which a reader must know more than modules, each with what is read of it."""
    chance, reader = random.Random(7), Reader(job)
    text, modules = code(chance, 5, "M", "byte")
    picture = Image.fromarray(drawn(modules, 5))
    joined = Image.new("L", (2 * picture.width, picture.height), 255)
    other, modules = code(chance, 3, "Q", "numeric")
    joined.paste(picture, (0, 0))
    joined.paste(Image.fromarray(drawn(modules, 5)), (picture.width, 0))
    many = Image.new("L", (900, 600), 255)
    texts = []
    for place in range(6):
        each, modules = code(chance, 2 + place, "L", "byte")
        texts.append(each)
        many.paste(Image.fromarray(drawn(modules, 5)), (300 * (place % 3), 300 * (place // 3)))
    latin = segno.make("Grüße", encoding="iso-8859-1", eci=True, micro=False)
    parts = segno.make_sequence("A part of several.", symbol_count=2)
    grid = lambda made: Image.fromarray(drawn(numpy.array([list(row) for row in made.matrix], dtype=numpy.uint8), 5))
    blank = Image.fromarray(numpy.random.default_rng(3).integers(0, 255, (300, 400), dtype=numpy.uint8))
    cases = {
        "mirrored": (picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT), [text]),
        "inverted": (picture.point(lambda shade: 255 - shade), [text]),
        "two": (joined, sorted([text, other])),
        "six": (many, sorted(texts)),
        "eci": (grid(latin), ["Grüße"]),
        "part of several": (grid(parts[0]), []),
        "noise": (blank, []),
    }
    found = reader.texts(image for image, _ in cases.values())
    reader.quit()
    return {"wrong": [name for (name, (_, expected)), each in zip(cases.items(), found) if sorted(each["texts"]) != expected]}


def places_of(made):
    """The data modules of a code in the order of their bits (ISO/IEC 18004, 7.7.3); which are patterns, segno tells."""
    patterns = (segno.consts.TYPE_ALIGNMENT_PATTERN_DARK, segno.consts.TYPE_ALIGNMENT_PATTERN_LIGHT, segno.consts.TYPE_TIMING_DARK, segno.consts.TYPE_TIMING_LIGHT)
    kinds = [[kind in patterns or kind in (segno.consts.TYPE_VERSION_DARK, segno.consts.TYPE_VERSION_LIGHT) for kind in row] for row in made.matrix_iter(border=0, verbose=True)]
    side, places, upward = len(kinds), [], True
    # The finder patterns with their edges and the format information beside them.
    is_corner = lambda x, y: (x < 9 and y < 9) or (x > side - 9 and y < 9) or (x < 9 and y > side - 9)
    for right in [*range(side - 1, 6, -2), 5, 3, 1]:
        for y in range(side - 1, -1, -1) if upward else range(side):
            places += [(y, x) for x in (right, right - 1) if not kinds[y][x] and not is_corner(x, y)]
        upward = not upward
    return places


def blocks_of(version, level):
    """For each block the places of its codewords among all of the code, and how many wrong ones can be put right."""
    shapes = [(each.num_total, each.num_data) for each in segno.consts.ECC[version][getattr(segno.consts, f"ERROR_LEVEL_{level}")] for _ in range(each.num_blocks)]
    blocks, place = [[] for _ in shapes], 0
    for part in (lambda total, data: range(data), lambda total, data: range(data, total)):
        for step in range(max(total for total, _ in shapes)):
            for block, (total, data) in zip(blocks, shapes):
                if step < len(part(total, data)):
                    block.append(place)
                    place += 1
    return [(block, (total - data - GUARDS.get((version, level), 0)) // 2) for block, (total, data) in zip(blocks, shapes)]


def damaged(chance, modules, places, codewords):
    """The modules with those codewords changed."""
    changed = modules.copy()
    for codeword in codewords:
        change = chance.randint(1, 255)
        for bit in range(8):
            y, x = places[8 * codeword + bit]
            changed[y, x] ^= change >> (7 - bit) & 1
    return changed


def format_places(side):
    """The modules of both copies of the format information (ISO/IEC 18004, figure 25)."""
    first = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    return first, [(side - 1 - place, 8) for place in range(7)] + [(8, side - 8 + place) for place in range(8)]


def spoiled_format(chance, modules):
    """The modules with three wrong bits in one copy of the format, and more in the other."""
    changed = modules.copy()
    copies = list(format_places(len(modules)))
    chance.shuffle(copies)
    for y, x in chance.sample(copies[0], 3) + chance.sample(copies[1], chance.randint(3, 15)):
        changed[y, x] ^= 1
    return changed


def damage(job):
    """What is read when as many codewords are wrong as can be put right in every block, with wrong bits in the format,
    and when one block has more."""
    chance, reader = random.Random(256), Reader(job)
    right, beyond, texts = [], [], []
    for version in (1, 2, 3, 4, 6, 9, 14, 20, 27):
        for level in LEVELS:
            for _ in range(6):
                text, made = code_of(chance, version, level)
                modules = numpy.array([list(row) for row in made.matrix], dtype=numpy.uint8)
                places, blocks = places_of(made), blocks_of(version, level)
                texts.append(text)
                wrong = [each for block, most in blocks for each in chance.sample(block, most)]
                right.append(spoiled_format(chance, damaged(chance, modules, places, wrong)))
                block, most = chance.choice(blocks)
                beyond.append(damaged(chance, modules, places, chance.sample(block, min(len(block), most + chance.randint(1, most + 2)))))
    found, refused = reader.decoded(right), reader.decoded(beyond)
    reader.quit()
    return {
        "made": len(texts),
        "right": sum(text == each for text, each in zip(texts, found)),
        "refused": sum(each is None for each in refused),
    }


def code_of(chance, version, level):
    text = "".join(chance.choice("0123456789") for _ in range(chance.randint(1, 17)))
    return text, segno.make(text, version=version, error=level, mask=chance.randrange(8), boost_error=False)


def seen(job):
    """For each kind of picture how many were made, how many the page reads, and how many zxing-cpp; and the pictures in
    which the page read something else."""
    reader, found = Reader(job), {}
    for kind in KINDS:
        cases = list(pictures(kind, 30, 1))
        ours = reader.texts(image for _, _, image in cases)
        theirs = [zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode) for _, _, image in cases]
        took = sorted(each["took"] for each in ours)
        found[kind] = {
            "made": len(cases),
            "read": sum(each["texts"] == [text] for (text, _, _), each in zip(cases, ours)),
            "misread": sum(any(one != text for one in each["texts"]) for (text, _, _), each in zip(cases, ours)),
            "zxing": sum(any(one.text == text for one in each) for (text, _, _), each in zip(cases, theirs)),
            "milliseconds": round(took[len(took) // 2]),
            "most": round(took[-1]),
        }
    reader.quit()
    return found
