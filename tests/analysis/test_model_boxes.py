"""Models of one's own: what their metadata say in either spelling, what their answers mean, which of two is kept."""
from __future__ import annotations

import json
import math

import numpy as np
import pytest

from plugin.analysis.model_boxes import Rectangles, best_of, decode, rectangle
from plugin.analysis.model_card import read_card
from plugin.analysis.model_tiles import TiledModel, inner_colour, size_class
from plugin.core.errors import BadValue

SHAPE = [1, 3, 64, 64]
META = {
    "model_type": json.dumps("Detector"),
    "class_names": json.dumps({"0": "20ft", "1": "40ft"}),
    "resolution": json.dumps(30),
    "det_conf": json.dumps(0.4),
    "det_iou_thresh": json.dumps(0.3),
    "det_type": json.dumps("YOLO_Ultralytics_obb"),
    "tiles_overlap": json.dumps(25),
}


def card(shape=SHAPE, drop=(), **more):
    meta = {key: value for key, value in {**META, **more}.items() if key not in drop}
    return read_card("own.onnx", meta, shape, 0.5)


def test_a_card_as_deepness_writes_it():
    found = card()
    assert found.names == {0: "20ft", 1: "40ft"}
    assert (found.pixel_m, found.tile_px, found.overlap) == (0.3, 64, 0.25)
    assert (found.least_score, found.most_iou, found.answers_as) == (0.4, 0.3, "YOLO_Ultralytics_obb")


def test_names_as_ultralytics_writes_them_are_a_python_literal():
    assert card(drop=("class_names",), names="{0: 'box', 1: \"lorry's\"}").names == {0: "box", 1: "lorry's"}
    assert card(class_names=json.dumps([{"0": "box"}])).names == {0: "box"}
    assert card(class_names=json.dumps(["box", "pit"])).names == {0: "box", 1: "pit"}


@pytest.mark.parametrize("key", ["tile_size", "tiles_size"])
def test_both_spellings_of_the_tile_where_the_input_leaves_it_open(key):
    assert card(["batch", 3, None, None], **{key: "512"}).tile_px == 512
    assert card(**{key: "512"}).tile_px == 64, "the input itself knows best"


def test_without_a_resolution_it_is_the_images_own():
    assert card(drop=("resolution",)).pixel_m == 0.5


@pytest.mark.parametrize(
    ("shape", "changes", "said"),
    [
        ([1, 3, 64], {}, "shape"),
        ([1, 8, 64, 64], {}, "8 bands"),
        ([1, 3, 64, 32], {}, "square"),
        ([1, 3, 4096, 4096], {}, "outside 32 to 2048"),
        ([1, 3, None, None], {}, "how large its tiles"),
        (SHAPE, {"model_type": '"Segmentor"'}, "Segmentor"),
        (SHAPE, {"det_type": '"DETR"'}, "DETR"),
        (SHAPE, {"det_conf": '"high"'}, "not a number"),
        (SHAPE, {"det_conf": "NaN"}, "not a number"),
        (SHAPE, {"resolution": "0"}, "resolution"),
        (SHAPE, {"class_names": "{}"}, "name its classes"),
        (SHAPE, {"class_names": '{"1": "box"}'}, "without a gap"),
        (SHAPE, {"class_names": '{"a": "box"}'}, "not numbered"),
        (SHAPE, {"standardization_std": "[1, 0, 1]"}, "three figures"),
        (SHAPE, {"standardization_mean": "[1, 2]"}, "three figures"),
    ],
)
def test_what_can_not_be_used_is_said_with_the_files_name(shape, changes, said):
    with pytest.raises(BadValue, match=f"own.onnx.*{said}"):
        card(shape, **changes)


def test_a_code_in_the_metadata_is_not_run():
    with pytest.raises(BadValue, match="name its classes"):
        card(class_names="__import__('os').getcwd()")


def test_a_turned_rectangle_keeps_its_sides_and_turns_its_width():
    corners = rectangle(5.0, -3.0, 12.192, 2.438, 0.3)
    width = corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]
    assert math.hypot(*width) == pytest.approx(12.192) and math.atan2(width[1], width[0]) == pytest.approx(0.3)
    assert math.dist(corners[1], corners[2]) == pytest.approx(2.438)
    assert np.mean(corners, axis=0) == pytest.approx((5.0, -3.0))


def rectangles(*rows):
    x, y, width, height, turn, score = np.array(rows, float).T
    return Rectangles(x, y, width, height, turn, score, np.zeros(len(x), np.intp))


def test_of_two_on_one_box_the_better_is_kept_and_neighbours_stay():
    found = rectangles(
        (10, 10, 20, 4, 0.5, 0.6), (11, 10.5, 20, 4, 0.5, 0.9), (10, 20, 20, 4, 0.5, 0.5), (10, 10, 20, 4, 2.07, 0.4)
    )
    best = best_of(found, 0.3)
    assert best.score.tolist() == [0.9, 0.5, 0.4], "one across the other shares a tenth"
    assert len(best_of(rectangles((0, 0, 1, 1, 0, 0.5)), 0.3)) == 1


def obb(*rows, n=40):
    """An answer of 4 + 2 classes + angle, padded with nothing."""
    answer = np.zeros((1, 7, n), np.float32)
    for k, row in enumerate(rows):
        answer[0, :, k] = row
    return answer


def test_oriented_answers_have_their_angle_last():
    found = decode("own.onnx", obb((20, 30, 40.6, 8.1, 0.1, 0.9, 0.5), (5, 5, 10, 5, 0.2, 0.3, 0)), card(), 0.4)
    assert len(found) == 1
    assert (found.kind[0], found.x[0], found.turn[0]) == (1, 20.0, 0.5)
    assert found.score[0] == pytest.approx(0.9)


def test_plain_answers_with_and_without_objectness():
    plain = np.zeros((1, 6, 30), np.float32)
    plain[0, :, 3] = (20, 30, 40, 8, 0.7, 0.1)
    one = decode("own.onnx", plain, card(det_type='"YOLO_Ultralytics"'), 0.4)
    assert (len(one), one.kind[0], one.turn[0]) == (1, 0, 0.0)
    old = np.zeros((1, 30, 7), np.float32)
    old[0, 3] = (20, 30, 40, 8, 0.8, 0.1, 0.9)
    two = decode("own.onnx", old, card(det_type='"YOLO_v5_or_v7_default"'), 0.4)
    assert (len(two), two.kind[0]) == (1, 1)
    assert two.score[0] == pytest.approx(0.72)


@pytest.mark.parametrize("shape", [(1, 8, 30), (1, 30, 7), (7, 30), (2, 7, 30)])
def test_another_shape_is_refused_with_what_was_wanted(shape):
    with pytest.raises(BadValue, match=r"own.onnx: it answered with the shape .* not with 1 × 7 × n"):
        decode("own.onnx", np.zeros(shape, np.float32), card(), 0.4)


def test_nonsense_in_an_answer_is_passed_over():
    found = decode("own.onnx", obb((20, 30, np.nan, 8, 0.9, 0, 0), (20, 30, -4, 8, 0.9, 0, 0)), card(), 0.4)
    assert len(found) == 0


def test_a_box_on_the_edge_of_two_tiles_is_found_once_where_it_is():
    """A model that sees one bright pixel and answers with a box around it."""
    seen = []

    def ask(tile):
        seen.append(tile.shape)
        rows, columns = np.nonzero(tile[0, 0] > 0.5)
        return obb(*((c + 0.5, r + 0.5, 8, 20, 0, 0.9, 0.0) for r, c in zip(rows, columns)))

    values = np.full((3, 100, 150), 10, np.float32)
    values[:, 60, 62] = 250
    found = TiledModel("own.onnx", card(), ask).find(values, np.ones((100, 150), bool), 0.2, lambda _: None)
    assert set(seen) == {(1, 3, 64, 64)}
    assert len(seen) == 6
    assert len(found) == 1
    box = found[0]
    assert (box.row, box.column, box.length_px, box.width_px, box.name) == (60.0, 62.0, 20.0, 8.0, "40ft")
    assert box.turn == pytest.approx(math.pi / 2)
    assert TiledModel("own.onnx", card(), ask).find(values, np.ones((100, 150), bool), 0.95, lambda _: None) == ()


def test_the_colour_is_that_of_the_inner_third():
    values = np.zeros((3, 60, 60), np.float32)
    values[0, 20:40, 28:32] = 200
    assert inner_colour(values, (29.5, 29.5), math.pi / 2, 20.0, 8.0) == (200.0, 0.0, 0.0)
    assert inner_colour(values[:1], (29.5, 29.5), 0.0, 20.0, 8.0) is None


def test_sizes_by_name_and_by_length():
    assert size_class("container 40 ft", 3.0) == "40ft"
    assert size_class("container", 6.3) == "20ft"
    assert size_class("container", 24.0) == "other"
