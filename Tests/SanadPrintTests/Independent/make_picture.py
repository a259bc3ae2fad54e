"""Writes a colorful picture to standard output: a JPEG that lies on its side, with notes on place and device, or a PNG."""

import io
import sys

from PIL import Image

kind, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
picture = Image.effect_noise((width // 8, height // 8), 90).resize((width, height)).convert("RGB")
# The upper left corner is red, so that one sees which side is up.
picture.paste((220, 20, 20), (0, 0, width // 3, height // 3))
out = io.BytesIO()
if kind == "jpeg":
    notes = Image.Exif()
    notes[0x0112] = 6
    notes[0x010F] = "SECRET-DEVICE"
    picture.save(out, "JPEG", exif=notes, quality=95)
else:
    picture.save(out, "PNG")
sys.stdout.buffer.write(out.getvalue())
