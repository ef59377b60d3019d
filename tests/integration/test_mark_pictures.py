"""What a mark looks like says whether it counts: a proposal is told from firm and doubtful marks at every scale."""
from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtGui import QImage

from plugin.canvas.mark_pictures import SIZE_PX, picture_of
from plugin.canvas.marks_item import MarksItem
from plugin.core.counting import CLASSES, BoxShape, CountClass, MarkDraft, made_mark
from plugin.core.values import Id
from plugin.core.vocab import COLOUR_HEX
from tests.integration import kit
from tests.integration.on_canvas import look_at

KINDS = (*CLASSES, CountClass("crane"))


def mark(of, colour=None, **more):
    return made_mark(Id("tally"), 1, MarkDraft(more.pop("at", (130.0, 42.0)), of, colour_class=colour, **more))


def image_of(made):
    return picture_of(made, 1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)


@pytest.mark.parametrize("of", KINDS, ids=lambda of: f"{of.kind} {of.size_class}")
@pytest.mark.parametrize("colour", [None, *COLOUR_HEX])
def test_a_small_proposal_is_open_and_no_firm_or_doubtful_mark_is_like_it(of, colour):
    proposed, firm = image_of(mark(of, colour, model="Waybill")), image_of(mark(of, colour))
    middle = SIZE_PX // 2
    assert proposed.pixelColor(middle, middle).alpha() == 0, "nothing fills it"
    assert firm.pixelColor(middle, middle).alpha() > 0
    inks = [{image.pixel(x, y) for x in range(SIZE_PX) for y in range(SIZE_PX)} for image in (proposed, firm)]
    assert inks[0] != inks[1]
    assert proposed != image_of(mark(of, colour, firm=False))


@pytest.mark.parametrize("metres", [15.0, 40.0, 400.0, 2_000.0])
def test_at_every_scale(metres, canvas, layer):
    look_at(canvas, layer, "EPSG:32652", metres)
    item = MarksItem(canvas)
    at = kit.middle_of(layer)
    pictures = []
    made = mark(CLASSES[0], "yellow", at=at, box=BoxShape(6.058, 2.438, 30.0))
    doubtful = replace(made, mark=replace(made.mark, certainty="doubtful"))
    proposed = replace(made, mark=replace(made.mark, decision="proposed"))
    for each in (made, doubtful, proposed):
        item.show_marks({each.id: each}, {})
        item._make_cache()
        pictures.append(item._cache.toImage())
    assert pictures[2] not in pictures[:2]
    middle = pictures[2].pixelColor(pictures[2].width() // 2, pictures[2].height() // 2)
    if metres > 40.0:  # no letters of the colour
        assert middle.alpha() == 0
    canvas.scene().removeItem(item)
