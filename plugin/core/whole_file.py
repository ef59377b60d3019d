"""A file gets its name only once it is whole."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import FigureError


@contextmanager
def written_whole(path: Path, ending: str = "") -> Iterator[Path]:
    """A draft beside `path`, to be written; afterwards it takes the place of what stood there.

    Its ending is that of `path` unless another is given, for some writers choose the format by it.
    Where writing fails, or leaves nothing, what stood there stays and no draft is left. Raises FigureError.
    """
    if not path.parent.is_dir():
        raise FigureError(f"The folder {path.parent} does not exist. Make it first, or choose another one.")
    draft = path.with_name(f".waybill-{secrets.token_hex(6)}{ending or path.suffix}")
    try:
        yield draft
        if not draft.is_file() or not draft.stat().st_size:
            raise FigureError(f"{path} can't be written. Check that the disk is not full, or choose another folder.")
        draft.replace(path)
    except OSError as error:
        because = f": {error.strerror}" if error.strerror else ""
        raise FigureError(f"{path} can't be written{because}. Choose another folder, or close the file.") from None
    finally:
        with suppress(OSError):  # it has its name by now, or could not be made
            draft.unlink()
