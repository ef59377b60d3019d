"""What the count tool is set to by keys, and classes of one's own."""
from dataclasses import replace

import pytest

from plugin.core.count_settings import CountSettings, by_key, own_kinds
from plugin.core.errors import BadValue


def test_own_classes_follow_on_the_keys_8_and_9():
    settings = CountSettings(own=("tank car", "crane"))
    assert by_key(settings, "9").of.kind == "crane"
    assert by_key(CountSettings(), "8") is None


def test_a_class_that_is_gone_is_no_longer_in_the_hand():
    settings = replace(CountSettings(number=9, own=("tank car", "crane")), own=())
    assert settings.number == 7, "what the bar shows as chosen is what is counted"


@pytest.mark.parametrize("key", ["²", "٣", "", "[]", "0x", "1 ", "é"])
def test_what_is_no_key_changes_nothing(key):
    assert by_key(CountSettings(), key) is None


def test_own_names_are_kept_as_typed_but_for_their_spaces():
    assert own_kinds("  tank\tcar , Кран & <b>5</b> ,, tank car") == ("tank car", "Кран & <b>5</b>")
    assert own_kinds(" , ") == ()


@pytest.mark.parametrize(("typed", "told"), [("Lorry", "key of its own"), ("x" * 41, "at most 40")])
def test_a_name_that_would_mislead_is_refused(typed, told):
    with pytest.raises(BadValue, match=told):
        own_kinds(typed)
