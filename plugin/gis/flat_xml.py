"""XML as flat values: a path of element names without prefixes, and the texts that stand there."""

from qgis.PyQt.QtCore import QByteArray, QXmlStreamReader

_MOST_VALUES = 20_000
_DEEPEST = 40
_MOST_OF_ONE = 50


def flat_xml(data: bytes) -> "dict[str, tuple[str, ...]]":
    """Texts of every element by path, in order; nothing where it is no XML.

    A document that declares entities of its own is not read: metadata need none, and they can blow up. What is
    very deep is not read either, what is very long up to there. Attributes are left out.
    """
    reader = QXmlStreamReader(QByteArray(data))
    found: dict[str, list[str]] = {}
    names: list[str] = []
    texts: list[str] = []
    count = 0
    while not reader.atEnd() and count < _MOST_VALUES:
        reader.readNext()
        if reader.isDTD():
            if reader.entityDeclarations() or "<!ENTITY" in str(reader.text()):
                return {}
        elif reader.isStartElement():
            names.append(str(reader.name()))
            texts.append("")
            if len(names) > _DEEPEST:
                return {}
        elif reader.isCharacters() and texts and len(texts[-1]) < 10_000:
            texts[-1] += str(reader.text())
        elif reader.isEndElement() and names:
            text = texts.pop().strip()
            if text:
                values = found.setdefault("/".join(names), [])
                if len(values) < _MOST_OF_ONE:
                    values.append(text)
                    count += 1
            names.pop()
    return {path: tuple(values) for path, values in found.items()}
