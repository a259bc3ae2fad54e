"""Rosters of people who do not exist."""
HEADER = "familyName,givenName,nativeNameBn,birthDate,passportNumber,outcome"


def row(number, birth="2001-02-28", passport=None, outcome="passed"):
    return f"AKTER,SHIRIN,শিরিন আক্তার,{birth},{passport or f'ZZ{1_000_000 + number}'},{outcome}"


def roster(count, changes=None):
    """So many rows; `changes` are other cells by number of the person, as for `row`."""
    rows = [row(number, **(changes or {}).get(number, {})) for number in range(count)]
    return "\n".join([HEADER, *rows]) + "\n"
