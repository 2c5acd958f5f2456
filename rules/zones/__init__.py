"""Where? The time zone behind a city, a place on the map, or the time on a watch."""

from rules.zones.reading import Zones, at, city, is_place, read

__all__ = ["Zones", "at", "city", "is_place", "read"]
