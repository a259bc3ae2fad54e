"""Pictures of QR codes as cameras take them, the same for the same seed."""
import io
import math
import random

import numpy
import segno
from PIL import Image, ImageFilter

SIZE = (1280, 720)
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

# What is done to the pictures of a kind; `module` is the length of a module in points, from and to, and the others say how much at most.
KINDS = {
    "turned": {"module": (3.0, 9.0)},
    "slanted": {"module": (4.0, 9.0), "tilt": 30},
    "small": {"module": (2.2, 3.2), "tilt": 8},
    "blurred": {"module": (3.5, 8.0), "tilt": 12, "blur": 0.7},
    "noisy": {"module": (3.5, 8.0), "tilt": 12, "noise": 35},
    "shadowed": {"module": (3.5, 8.0), "tilt": 12, "shadow": 0.65},
    "faint": {"module": (3.5, 8.0), "tilt": 12, "contrast": 34, "noise": 4},
    "pressed": {"module": (3.5, 8.0), "tilt": 12, "quality": 40},
    "bent": {"module": (4.0, 8.0), "tilt": 12, "bend": 4},
    "all": {"module": (4.0, 8.0), "tilt": 25, "blur": 0.3, "noise": 9, "shadow": 0.4, "contrast": 110, "quality": 60, "bend": 0.8},
}


def payload(chance, kind, length):
    """A text of a length in the characters of a kind of segment."""
    letters = {"numeric": "0123456789", "alphanumeric": ALPHANUMERIC, "byte": "abcdefghijklmnopqrstuvwxyz#/é日সন", "kanji": "日本語漢字点茗"}[kind]
    return "".join(chance.choice(letters) for _ in range(length))


def code(chance, version, level, kind="byte", mask=None):
    """A code of a version filled as far as its level lets it, and its text."""
    length = 12 * version * version
    while True:
        text = payload(chance, kind, max(1, length))
        try:
            made = segno.make(text, version=version, error=level, mode=kind, mask=mask, boost_error=False, encoding="utf-8" if kind == "byte" else None)
            return text, numpy.array([list(row) for row in made.matrix], dtype=numpy.uint8)
        except segno.DataOverflowError:
            length = int(length * 0.93) - 1


def drawn(modules, scale, quiet=4):
    """A code with dark modules at 0 and the paper around it at 255."""
    paper = numpy.pad(255 - 255 * modules.astype(numpy.uint8), quiet, constant_values=255)
    return numpy.kron(paper, numpy.ones((scale, scale), dtype=numpy.uint8))


def camera_view(chance, side, module, tilt, size):
    """The matrix that takes places on a square of paper, in modules, to a picture of a size: turned, tilted, off the middle."""
    turn, axis, slant = chance.uniform(0, 2 * math.pi), chance.uniform(0, 2 * math.pi), math.radians(chance.uniform(0, tilt))
    rotate = lambda angle: numpy.array([[math.cos(angle), -math.sin(angle), 0], [math.sin(angle), math.cos(angle), 0], [0, 0, 1]])
    lean = numpy.array([[1, 0, 0], [0, math.cos(slant), 0], [0, math.sin(slant), 0]])
    distance = 2.5 * side
    flat = rotate(axis) @ lean @ rotate(-axis) @ rotate(turn) @ numpy.array([[1, 0, -side / 2], [0, 1, -side / 2], [0, 0, 1]])
    # The last row of `lean` is the depth; what is farther away is smaller.
    view = numpy.array([flat[0], flat[1], flat[2] / distance + numpy.array([0, 0, 1])])
    room = [(length - side * module * 1.2) / 2 for length in size]
    shift = [chance.uniform(-0.6, 0.6) * max(0, each) + length / 2 for each, length in zip(room, size)]
    return numpy.array([[module, 0, shift[0]], [0, module, shift[1]], [0, 0, 1]]) @ view


def shown(view, places):
    """Where places on the paper come to lie."""
    x, y, depth = view @ numpy.array([[*place, 1] for place in places]).T
    return x / depth, y / depth


def region(view, side, size):
    """The part of the picture in which the paper lies."""
    x, y = shown(view, [(u, v) for u in (-12, side + 12) for v in (-12, side + 12)])
    clip = lambda value, most: int(min(most, max(0, value)))
    return clip(x.min(), size[0]), clip(y.min(), size[1]), clip(x.max() + 1, size[0]), clip(y.max() + 1, size[1])


def whole_view(chance, side, how, size):
    """A camera's view in which the whole code is, and the length of a module."""
    module = chance.uniform(*how["module"])
    while True:
        view = camera_view(chance, side, module, how.get("tilt", 0), size)
        x, y = shown(view, [(u, v) for u in (2, side - 2) for v in (2, side - 2)])
        if x.min() > 0 and y.min() > 0 and x.max() < size[0] and y.max() < size[1]:
            return view, module
        module *= 0.97


def photographed(chance, modules, how, size=SIZE):
    """A picture of a code on white paper that lies on something of an even shade."""
    side = len(modules) + 8
    view, module = whole_view(chance, side, how, size)
    seen = numpy.linalg.inv(view)
    bend, phase, around = chance.uniform(0, how.get("bend", 0)), chance.uniform(0, math.pi), chance.uniform(120, 250)
    paper = numpy.pad(drawn(modules, 1), 6, constant_values=255).astype(numpy.float32)
    picture = numpy.full(size[::-1], around, dtype=numpy.float32)
    left, top, right, bottom = region(numpy.linalg.inv(seen), side, size)
    part = numpy.zeros((bottom - top, right - left), dtype=numpy.float32)
    # Each point is the mean of nine places in it.
    for dy in (1 / 6, 1 / 2, 5 / 6):
        for dx in (1 / 6, 1 / 2, 5 / 6):
            x, y = numpy.meshgrid(numpy.arange(left, right, dtype=numpy.float32) + dx, numpy.arange(top, bottom, dtype=numpy.float32) + dy)
            depth = seen[2, 0] * x + seen[2, 1] * y + seen[2, 2]
            u = (seen[0, 0] * x + seen[0, 1] * y + seen[0, 2]) / depth
            v = (seen[1, 0] * x + seen[1, 1] * y + seen[1, 2]) / depth
            v = v + bend * numpy.sin(math.pi * u / side + phase)
            inside = (u >= -6) & (v >= -6) & (u < side + 6) & (v < side + 6)
            column, row = (numpy.where(inside, each + 6, 0).astype(int) for each in (u, v))
            part += numpy.where(inside, paper[row, column], around) / 9
    picture[top:bottom, left:right] = part
    return spoiled(chance, picture, how, module)


def spoiled(chance, picture, how, module):
    """What lens, light, sensor and file do to a picture."""
    height, width = picture.shape
    # Print is not black, and paper not white.
    span = chance.uniform(how["contrast"], how["contrast"] * 1.5) if "contrast" in how else chance.uniform(150, 200)
    picture = chance.uniform(20, 225 - span) + picture * span / 255
    if "shadow" in how:
        x, y = numpy.meshgrid(numpy.linspace(-1, 1, width), numpy.linspace(-1, 1, height))
        angle, edge = chance.uniform(0, 2 * math.pi), chance.uniform(-0.2, 0.2)
        across = x * math.cos(angle) + y * math.sin(angle)
        soft = 1 / (1 + numpy.exp(-(across - edge) * chance.uniform(4, 30)))
        picture = picture * (1 - chance.uniform(0.3, 1) * how["shadow"] * soft) * (1 - 0.15 * across)
    image = Image.fromarray(numpy.clip(picture, 0, 255).astype(numpy.uint8))
    if "blur" in how:
        image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 1) * how["blur"] * module))
    if "noise" in how:
        noise = numpy.random.default_rng(chance.getrandbits(32)).normal(0, chance.uniform(0.4, 1) * how["noise"], (height, width))
        image = Image.fromarray(numpy.clip(numpy.asarray(image) + noise, 0, 255).astype(numpy.uint8))
    if "quality" in how:
        data = io.BytesIO()
        image.save(data, "JPEG", quality=how["quality"])
        image = Image.open(data).convert("L")
    return image


def pictures(kind, count, seed):
    """The pictures of a kind, each with the text of its code."""
    chance = random.Random(f"{kind}-{seed}")
    for _ in range(count):
        version = min(chance.randint(1, 20), chance.randint(1, 30))
        text, modules = code(chance, version, chance.choice("LMQH"), chance.choice(["numeric", "byte"]))
        yield text, version, photographed(chance, modules, KINDS[kind])
