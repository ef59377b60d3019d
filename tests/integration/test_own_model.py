"""An ONNX file of one's own through the flow: found boxes, its hash in each, and what is wrong with it in words."""
from __future__ import annotations

import hashlib
import json
import sys

import numpy as np
import pytest

from plugin.core import ground
from plugin.core.errors import BadValue, ImageryError
from plugin.flows.propose import propose_boxes
from plugin.gis import onnx_model
from plugin.gis.pixels import outline
from tests.integration import kit

EAST, NORTH, STEP = 606_600.0, 4_677_400.0, 0.5
TILE = 96


@pytest.fixture
def picture(tmp_path):
    """Dark ground; what the model answers does not depend on it, but black tiles are not asked."""
    return str(kit.write_raster(tmp_path / "yard.tif", np.full((3, 96, 96), 90, np.uint8), colours=[3, 4, 5]))


def model_file(path, answer, *, shape=(1, 3, TILE, TILE), **meta):
    """A model that takes an image and always gives one answer; skips where the package that writes them is missing."""
    onnx = pytest.importorskip("onnx", reason="onnx, which makes the models of these tests, is not installed")
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    helper, kinds = onnx.helper, onnx.TensorProto
    constant = onnx.numpy_helper.from_array(np.asarray(answer, np.float32), "always")
    image = helper.make_tensor_value_info("images", kinds.FLOAT, list(shape))
    output = helper.make_tensor_value_info("output0", kinds.FLOAT, list(np.shape(answer)))
    nodes = [
        helper.make_node("ReduceMean", ["images"], ["light"], keepdims=0),
        helper.make_node("Sub", ["light", "light"], ["nought"]),
        helper.make_node("Add", ["always", "nought"], ["output0"]),
    ]
    graph = helper.make_graph(nodes, "tiny", [image], [output], [constant])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    facts = {"model_type": "Detector", "class_names": {"0": "20ft", "1": "40ft"}, "resolution": 50, "det_conf": 0.3,
             "det_iou_thresh": 0.4, "det_type": "YOLO_Ultralytics_obb", **meta}  # fmt: skip
    helper.set_model_props(model, {key: json.dumps(value) for key, value in facts.items()})
    path.write_bytes(model.SerializeToString())
    return path


def oriented(*rows):
    answer = np.zeros((1, 7, 8), np.float32)
    for n, row in enumerate(rows):
        answer[0, :, n] = row
    return answer


def test_an_oriented_box_lies_where_the_model_saw_it(tmp_path, picture):
    length, width = 12.192 / STEP, 2.438 / STEP
    row = (48, 48, length, width, 0.1, 0.8, np.radians(30))
    path = model_file(tmp_path / "own.onnx", oriented(row, (49, 48, length, width, 0.1, 0.6, np.radians(31))))
    found = propose_boxes(picture, [ground.box(middle_of(picture), 20.0, 20.0, 0.0)], min_score=0.5, model=str(path))
    (box,) = found.boxes
    assert not found.refused
    assert box.origin == f"own.onnx sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    assert (box.size_class, box.score) == ("40ft", pytest.approx(0.8, abs=1e-6))
    assert box.azimuth_deg == pytest.approx(120.0, abs=1e-3), "30° clockwise from east"
    assert box.length_m == pytest.approx(12.192, rel=1e-3)
    assert box.rgb == pytest.approx((90.0, 90.0, 90.0))
    assert box.colour_class == "grey"
    # the middle of the tile's pixel 47, from the north-west corner of what is read: the area and 15 m around it
    east, north = ground.Ground(*middle_of(picture)).to_plane(box.centre)
    assert (east, north) == (pytest.approx(-25.0 + 48 * STEP, abs=0.1), pytest.approx(25.0 - 48 * STEP, abs=0.1))


def middle_of(picture):
    ring = outline(picture).rings[0][:-1]
    return sum(at[0] for at in ring) / 4, sum(at[1] for at in ring) / 4


def test_plain_boxes_and_sizes(tmp_path, picture):
    answer = np.zeros((1, 6, 8), np.float32)
    answer[0, :, 0] = (50, 50, 2.438 / STEP, 6.058 / STEP, 0.9, 0.1)
    path = model_file(tmp_path / "plain.onnx", answer, det_type="YOLO_Ultralytics")
    (box,) = propose_boxes(picture, model=str(path)).boxes[:1]
    assert (box.size_class, box.azimuth_deg) == ("20ft", pytest.approx(0.0, abs=1e-6))
    assert propose_boxes(picture, sizes=("40ft",), model=str(path)).boxes == ()


def test_an_answer_of_another_shape(tmp_path, picture):
    path = model_file(tmp_path / "odd.onnx", np.zeros((1, 9, 8), np.float32))
    with pytest.raises(BadValue, match=r"odd\.onnx: it answered with the shape \[1, 9, 8\]"):
        propose_boxes(picture, model=str(path))


def test_what_is_no_detector(tmp_path, picture):
    path = model_file(tmp_path / "segments.onnx", oriented(), model_type="Segmentor")
    with pytest.raises(BadValue, match=r"segments\.onnx: it is a Segmentor"):
        propose_boxes(picture, model=str(path))
    wide = model_file(tmp_path / "wide.onnx", oriented(), shape=(1, 3, 96, 64))
    with pytest.raises(BadValue, match="square"):
        propose_boxes(picture, model=str(wide))


def test_broken_missing_and_too_large_files(tmp_path, picture, monkeypatch):
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"not a model at all")
    with pytest.raises(ImageryError, match=r"broken\.onnx is no ONNX model"):
        propose_boxes(picture, model=str(broken))
    with pytest.raises(ImageryError, match=r"There is no model .*gone\.onnx"):
        propose_boxes(picture, model=str(tmp_path / "gone.onnx"))
    monkeypatch.setattr(onnx_model, "LARGEST_BYTES", 10)
    with pytest.raises(ImageryError, match="models up to"):
        propose_boxes(picture, model=str(broken))


def test_without_onnxruntime_it_says_how_to_get_it(tmp_path, picture, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    path = tmp_path / "own.onnx"
    path.write_bytes(b"whatever")
    with pytest.raises(ImageryError, match=r"needs the Python package onnxruntime.*pip install"):
        propose_boxes(picture, model=str(path))
