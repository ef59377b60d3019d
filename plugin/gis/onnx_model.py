"""A model file run by onnxruntime on the processor, where that package is installed."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import ImageryError

LARGEST_BYTES = 1_000_000_000
_PIECE = 1 << 20


class OnnxModel:
    """An opened model: its metadata, its input's shape, and its answers. Raises ImageryError where it can't be run."""

    def __init__(self, path: str) -> None:
        file = Path(path)
        self.name = file.name
        if not file.is_file():
            raise ImageryError(f"There is no model {path}. Choose the file anew.")
        size = file.stat().st_size
        if size > LARGEST_BYTES:
            raise ImageryError(
                f"{self.name} has {size / 1e9:.1f} GB; models up to {LARGEST_BYTES / 1e9:.0f} GB are run here. "
                "Export a smaller one."
            )
        self.origin = f"{self.name} sha256:{_sha256(file)}"
        self._session = _session(file)
        inputs = self._session.get_inputs()
        if len(inputs) != 1 or inputs[0].type != "tensor(float)":
            raise ImageryError(f"{self.name} does not take one image of 32-bit floats. Export it as such.")
        self._input = inputs[0].name
        self.input_shape: tuple[Any, ...] = tuple(inputs[0].shape)
        self.metadata: Mapping[str, str] = dict(self._session.get_modelmeta().custom_metadata_map)

    def answer(self, image: NDArray[np.float32]) -> NDArray[np.float32]:
        """The first output for 1 × 3 × rows × columns. Raises ImageryError where the model refuses it."""
        try:
            return np.asarray(self._session.run(None, {self._input: image})[0])
        except _failures() as error:
            raise ImageryError(f"{self.name} could not be run on the image: {error}. Export the model anew.") from error


def _session(file: Path) -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise ImageryError(
            "A model of your own needs the Python package onnxruntime, which this QGIS does not have. Install it into "
            "the Python of QGIS (on Windows in the OSGeo4W shell: python -m pip install onnxruntime), then start QGIS "
            "anew; or leave the model out."
        ) from error
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except _failures() as error:
        raise ImageryError(
            f"{file.name} is no ONNX model that can be run here: {str(error).splitlines()[0]}. Export it anew."
        ) from error


def _failures() -> tuple[type[Exception], ...]:
    """What onnxruntime raises; each of its failures is a class of its own below Exception."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    named = (
        "EPFail", "EngineError", "Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "ModelLoaded", "NoModel",
        "NoSuchFile", "NotImplemented", "RuntimeException",
    )  # fmt: skip
    return (*(getattr(state, name) for name in named if hasattr(state, name)), RuntimeError, ValueError)


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
