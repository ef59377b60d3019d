"""The sphere that lengths are taken on where the ellipsoid would tell no more, and the mile."""

RADIUS_KM = 6371.0088
"""Mean radius R1 of WGS 84 (Moritz 2000)."""
KM_PER_DEG = 111.2
"""Of latitude on that sphere, rounded up: to look around and choose by."""
KM_PER_NM = 1.852
