"""A laid-out calendar as SVG: text stays text, shapes stay shapes, and the same calendar gives the same bytes."""

from collections.abc import Iterator
from html import escape

from .calendar_chart import IN_GAP, LEGEND_SIDE, NONE_KNOWN, NOT_ASKED, PREVIEW, CalendarChart
from .calendar_signs import DISCS, FLAG, Sign, sign_of, signs_of, strokes_of
from .verdicts import ABSENT

_MARGIN = 10.0
_BLANK, _UNASKED, _TEXT, _MUTED = "#B9B4A8", "#DDD9D0", "#1B1B1B", "#55524D"
_ANCHORS = {"left": "start", "middle": "middle", "right": "end"}


def svg(chart: CalendarChart, title: str, about: str) -> str:
    """The calendar as an SVG document in points, white behind it; `about` is its description for who can't see it."""
    width, height = chart.width + 2 * _MARGIN, chart.height + 2 * _MARGIN
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}pt" height="{height:.0f}pt" '
        f'viewBox="{-_MARGIN:g} {-_MARGIN:g} {width:.2f} {height:.2f}" role="img" '
        f'font-family="Noto Sans, DejaVu Sans, sans-serif">'
    )
    body = "\n".join(_body(chart))
    paper = f'<rect x="{-_MARGIN:g}" y="{-_MARGIN:g}" width="{width:.2f}" height="{height:.2f}" fill="#FFFFFF"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n<title>{escape(title)}</title>\n<desc>{escape(about)}</desc>'
        f"\n{paper}\n{body}\n</svg>\n"
    )


def _body(chart: CalendarChart) -> Iterator[str]:
    for x1, x2, y in chart.unasked:
        yield f'<path d="M{x1:.2f} {y:.2f}H{x2:.2f}" stroke="{_UNASKED}" stroke-width="0.6"/>'
    for x, y, count in chart.blanks:
        for number in range(count):
            yield _rect(x + number * chart.step, y, chart.cell, chart.cell, "none", _BLANK)
    for cell in chart.cells:
        yield from (_sign(sign) for sign in signs_of(cell.segments, cell.x, cell.y, chart.cell))
    for x, y, said in chart.flags:
        yield f'<g><title>{escape(said.text)}</title>{_flag(x, y, chart.cell)}</g>'
    for x, y, name in chart.legend:
        yield from _legend(x, y, name)
    for text in chart.texts:
        fill = _MUTED if text.role == "muted" else _TEXT
        weight = ' font-weight="bold"' if text.bold else ""
        yield (
            f'<text x="{text.x:.2f}" y="{text.y:.2f}" font-size="{text.size:g}" fill="{fill}" '
            f'text-anchor="{_ANCHORS[text.anchor]}"{weight}>{escape(text.text)}</text>'
        )


def _legend(x: float, y: float, name: str) -> Iterator[str]:
    side = LEGEND_SIDE
    if name == NONE_KNOWN:
        yield _rect(x, y, side, side, "none", _BLANK)
    elif name == NOT_ASKED:
        yield f'<path d="M{x:.2f} {y + side / 2:.2f}h{side:g}" stroke="{_UNASKED}" stroke-width="0.8"/>'
    elif name == IN_GAP:
        yield _rect(x, y, side, side, "none", _BLANK) + _flag(x, y, side)
    elif name == PREVIEW:
        yield from (_sign(sign) for sign in sign_of(ABSENT, x, y, side, side, small=True))
    else:
        yield from (_sign(sign) for sign in sign_of(name, x, y, side, side))


def _flag(x: float, y: float, side: float) -> str:
    return f'<path d="M{x:.2f} {y:.2f}h{side * 0.55:.2f}l{-side * 0.55:.2f} {side * 0.55:.2f}z" fill="{FLAG}"/>'


def _rect(x: float, y: float, width: float, height: float, fill: str, stroke: str) -> str:
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="0.4"/>'
    )


def _sign(sign: Sign) -> str:
    x, y, w, h = sign.x, sign.y, sign.width, sign.height
    cx, cy, r = x + w / 2.0, y + h / 2.0, w / 2.0
    if sign.what in ("paper", "rect"):
        return f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" fill="{sign.ink}"/>'
    if sign.what == "frame":
        return _rect(x, y, w, h, "none", sign.ink)
    if sign.what in DISCS:
        return f'<circle cx="{cx:.2f}" cy="{cy:.2f}" r="{r * DISCS[sign.what]:.2f}" fill="{sign.ink}"/>'
    ring = f'<circle cx="{cx:.2f}" cy="{cy:.2f}" r="{r * 0.85:.2f}" fill="none" stroke="{sign.ink}" stroke-width="1"/>'
    if sign.what in ("ring", "half"):
        half = f"M{cx:.2f} {cy - r * 0.85:.2f}A{r * 0.85:.2f} {r * 0.85:.2f} 0 0 0 {cx:.2f} {cy + r * 0.85:.2f}z"
        return ring + (f'<path d="{half}" fill="{sign.ink}"/>' if sign.what == "half" else "")
    lines, wide = strokes_of(sign)
    path = "".join(f"M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}" for x1, y1, x2, y2 in lines)
    return f'<path d="{path}" stroke="{sign.ink}" stroke-width="{wide:g}" fill="none"/>'
