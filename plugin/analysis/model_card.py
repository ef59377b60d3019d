"""What a detector of somebody's own says of itself, in the metadata that Deepness defined for ONNX files."""

import ast
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from ..core.errors import BadValue

ORIENTED = "YOLO_Ultralytics_obb"
PLAIN = ("YOLO_Ultralytics", "YOLO_v9")
WITH_OBJECTNESS = ("YOLO_v5_or_v7_default", "YOLO_v6")
LARGEST_TILE_PX = 2048


@dataclass(frozen=True)
class ModelCard:
    """A detector: classes by number, pixel it was trained at in metres, tile in pixels, thresholds, and how it answers.

    `overlap` is the share of a tile that neighbours have in common. `mean` and `deviation` are those of each band after
    scaling to 0 to 1.
    """

    names: Mapping[int, str]
    pixel_m: float
    tile_px: int
    overlap: float
    least_score: float
    most_iou: float
    answers_as: str
    mean: tuple[float, ...]
    deviation: tuple[float, ...]


def read_card(name: str, metadata: Mapping[str, str], input_shape: Sequence[Any], pixel_m: float) -> ModelCard:
    """The card of a model file from its `metadata_props`, each value JSON or a Python literal, and its input's shape.

    The tile is the input's own where that is fixed, else `tile_size` or `tiles_size`. Where no `resolution` (cm) is
    stated the image's pixel is taken. Raises BadValue for what is no detector of three bands, naming the file.
    """
    if len(input_shape) != 4:
        raise BadValue(f"{name}: its input has the shape {list(input_shape)}, not batch × 3 × rows × columns.")
    if _number(input_shape[1]) not in (None, 3):
        raise BadValue(f"{name}: it wants {input_shape[1]} bands; only models of three bands (RGB) can be used.")
    kind = _value(metadata, "model_type", "Detector")
    if kind != "Detector":
        raise BadValue(f"{name}: it is a {kind}, not a Detector, so it finds no boxes.")
    answers_as = str(_value(metadata, "det_type", PLAIN[0]))
    if answers_as not in (ORIENTED, *PLAIN, *WITH_OBJECTNESS):
        raise BadValue(f"{name}: its det_type “{answers_as}” is not known. Known: {', '.join(_known())}.")
    tile = _tile(name, metadata, input_shape)
    resolution = _figure(name, metadata, "resolution", 100.0 * pixel_m)
    return ModelCard(
        names=_names(name, metadata),
        pixel_m=_within(name, "resolution", resolution / 100.0, 0.02, 50.0),
        tile_px=tile,
        overlap=_within(name, "tiles_overlap", _figure(name, metadata, "tiles_overlap", 15.0) / 100.0, 0.0, 0.8),
        least_score=_within(name, "det_conf", _figure(name, metadata, "det_conf", 0.3), 0.0, 1.0),
        most_iou=_within(name, "det_iou_thresh", _figure(name, metadata, "det_iou_thresh", 0.5), 0.0, 1.0),
        answers_as=answers_as,
        mean=_three(name, metadata, "standardization_mean", 0.0),
        deviation=_three(name, metadata, "standardization_std", 1.0),
    )


def _known() -> tuple[str, ...]:
    return (ORIENTED, *PLAIN, *WITH_OBJECTNESS)


def _value(metadata: Mapping[str, str], key: str, default: Any) -> Any:
    """A value as JSON, as the Python literal that Ultralytics writes, or as the text it is."""
    text = metadata.get(key)
    if text is None:
        return default
    try:
        return json.loads(text)
    except ValueError:
        try:
            return ast.literal_eval(text)
        except (ValueError, SyntaxError):
            return text


def _figure(name: str, metadata: Mapping[str, str], key: str, default: float) -> float:
    found = _number(_value(metadata, key, default))
    if found is None:
        raise BadValue(f"{name}: its {key} is “{metadata.get(key)}”, not a number. Correct the model's metadata.")
    return found


def _number(value: Any) -> Optional[float]:
    """A number, or None for names of open dimensions and anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return float(value)


def _within(name: str, key: str, value: float, low: float, high: float) -> float:
    if not low <= value <= high:
        raise BadValue(f"{name}: its {key} lies outside {low:g} to {high:g}. Correct the model's metadata.")
    return value


def _tile(name: str, metadata: Mapping[str, str], shape: Sequence[Any]) -> int:
    rows, columns = _number(shape[2]), _number(shape[3])
    if rows != columns:
        raise BadValue(f"{name}: its tiles are {shape[2]} × {shape[3]} pixels; only square ones can be used.")
    stated = _value(metadata, "tile_size", _value(metadata, "tiles_size", None))
    size = rows if rows is not None else _number(stated)
    if size is None:
        raise BadValue(f"{name}: neither its input nor its metadata (tile_size) say how large its tiles are.")
    if size != int(size) or not 32 <= size <= LARGEST_TILE_PX:
        raise BadValue(f"{name}: its tiles of {size:g} pixels lie outside 32 to {LARGEST_TILE_PX}.")
    return int(size)


def _names(name: str, metadata: Mapping[str, str]) -> dict[int, str]:
    """Classes by number, from `class_names` or `names`, as a dict, a list, or a list of one dict."""
    found = _value(metadata, "class_names", _value(metadata, "names", None))
    if isinstance(found, list) and len(found) == 1 and isinstance(found[0], dict):
        found = found[0]
    if isinstance(found, list):
        found = dict(enumerate(found))
    if not isinstance(found, dict) or not found:
        raise BadValue(f"{name}: it does not name its classes (class_names). Add them to the model's metadata.")
    try:
        names = {int(number): str(label) for number, label in found.items()}
    except ValueError as error:
        raise BadValue(f"{name}: its classes are not numbered: {found}. Correct the model's metadata.") from error
    if sorted(names) != list(range(len(names))):
        raise BadValue(f"{name}: its classes are numbered {sorted(names)}, not from 0 on without a gap.")
    return names


def _three(name: str, metadata: Mapping[str, str], key: str, default: float) -> tuple[float, ...]:
    found = _value(metadata, key, [default] * 3)
    numbers = [_number(each) for each in found] if isinstance(found, (list, tuple)) else []
    if len(numbers) == 1:
        numbers *= 3
    figures = tuple(each for each in numbers if each is not None)
    if len(figures) != 3 or (key.endswith("std") and min(figures) <= 0.0):
        raise BadValue(f"{name}: its {key} is “{metadata.get(key)}”, not three figures. Correct the model's metadata.")
    return figures
