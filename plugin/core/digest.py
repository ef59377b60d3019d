"""The hash chain over the log: SHA-256 over canonical JSON and the hash before it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

_ACTION_FIELDS = ("id", "seq", "utc", "person", "verb", "label", "why", "undoes", "prev_hash")
_CHANGE_FIELDS = ("table", "row", "before", "after", "salt")
GENESIS = "0" * 64


def canonical(value: object) -> bytes:
    """Canonical JSON: sorted keys, no blanks, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256."""
    return hashlib.sha256(data).hexdigest()


def change_digest(change: Mapping[str, Any]) -> str:
    """Digest of one changed row; salted, so that it can stand for a row that had to be removed."""
    return sha256(canonical({name: change[name] for name in _CHANGE_FIELDS}))


def action_hash(action: Mapping[str, Any], changes: Iterable[Mapping[str, Any]]) -> str:
    """Hash of one log entry over its own fields, its changed rows in order, and the hash before it."""
    return action_hash_over(action, map(change_digest, changes))


def action_hash_over(action: Mapping[str, Any], digests: Iterable[str]) -> str:
    """Hash of one log entry whose changed rows are known by their digests."""
    return sha256(canonical({**{name: action[name] for name in _ACTION_FIELDS}, "changes": tuple(digests)}))
