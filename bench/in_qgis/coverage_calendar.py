"""Draws the coverage calendar of ten years of twenty places, offscreen; prints milliseconds as JSON."""
import json
import random
import sys
import time
from datetime import date, datetime, timedelta, timezone

sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QImage, QPainter
from waybill.plugin.core.imagery.calendar_chart import CalendarWords, lay_out
from waybill.plugin.core.imagery.calendar_days import PlaceCalendar, Segment
from waybill.plugin.panels.calendar_painting import paint_calendar
from waybill.plugin.panels.calendar_view import CalendarView

ROUNDS, YEARS, PLACES, SHARE = int(sys.argv[2]), 10, 20, 0.25
STATES = ("sighting", "seen", "partly", "absent", "cannot_tell", "cloud", "unexamined", "known")

app = QgsApplication([], True)
rng = random.Random(7)


def calendar(number):
    first, last = date(2014, 1, 1), date(2014 + YEARS - 1, 12, 31)
    segments = {}
    for n in range((last - first).days + 1):
        if rng.random() < SHARE:
            day = first + timedelta(days=n)
            at = datetime(day.year, day.month, day.day, 2, 15, tzinfo=timezone.utc)
            segments[day] = tuple(Segment(rng.choice(STATES), "s", at) for _ in range(rng.choice((1, 1, 1, 2))))
    asked = ((first, date(2018, 12, 31), "a catalogue"),)
    return PlaceCalendar(str(number), f"Place {number}", "Asia/Vladivostok", first, last, segments, asked)


calendars = [calendar(n) for n in range(PLACES)]
view = CalendarView()
view.resize(360, 400)
whole, seen = [], []
for _ in range(ROUNDS):
    start = time.perf_counter()
    chart = lay_out(calendars, 7.0, CalendarWords(), legend=None)
    image = QImage(int(chart.width) + 8, int(chart.height) + 8, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_calendar(painter, chart, view.palette(), 0.0, chart.height)
    painter.end()
    whole.append((time.perf_counter() - start) * 1000)
    start = time.perf_counter()
    view.show_calendars(calendars)
    view.grab()
    seen.append((time.perf_counter() - start) * 1000)
print(json.dumps({"whole": whole, "seen": seen}))
