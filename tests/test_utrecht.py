"""The city as CBS counts it."""

from generator import utrecht


def test_there_are_ten_wijken_and_111_buurten_whose_codes_agree() -> None:
    places = utrecht.neighbourhoods()
    assert len(utrecht.districts()) == 10
    assert len(places) == 111
    assert all(place.code[6:8] == place.district_code[6:8] for place in places)
    assert sum(place.inhabitants for place in places) == 361_525


def test_only_3521_lies_in_two_wijken_in_earnest() -> None:
    shares = utrecht.postcodes()
    assert len(shares) == 47
    assert [pc4 for pc4, found in shares.items() if found[0].share < 90] == ["3521"]
    assert [share.district for share in shares["3521"]] == ["Zuidwest", "Binnenstad"]
