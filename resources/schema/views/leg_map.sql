/*
about: Legs as drawn: a leg in stretches shows each as it is known
geometry: MULTILINESTRING
columns: id text, route text, seq int, mode text, label text, movement_status text, path_status text, schematic int, precision_m real, direction text
note: SQLite gives a computed column the type of the last SELECT of its subquery, here of an empty one of a real column. Never of a
    fid: GDAL would take the spatial index of that table for one of the view
*/
SELECT (SELECT 2 * s.fid UNION ALL SELECT seq FROM leg WHERE 1 = 0), l.id, r.name, l.seq, l.mode,
    (SELECT a.label || ' → ' || b.label UNION ALL SELECT label FROM place WHERE 1 = 0),
    l.movement_status, s.path_status, s.schematic, s.precision_m, l.direction, s.geom
FROM leg_stretch s
JOIN leg l ON l.id = s.leg
JOIN route r ON r.id = l.route
JOIN place a ON a.id = l.from_place
JOIN place b ON b.id = l.to_place
UNION ALL
SELECT (SELECT 2 * l.fid + 1 UNION ALL SELECT seq FROM leg WHERE 1 = 0), l.id, r.name, l.seq, l.mode,
    (SELECT a.label || ' → ' || b.label UNION ALL SELECT label FROM place WHERE 1 = 0),
    l.movement_status, l.path_status,
    (SELECT 0 UNION ALL SELECT schematic FROM leg_stretch WHERE 1 = 0), l.precision_m, l.direction, l.geom
FROM leg l
JOIN route r ON r.id = l.route
JOIN place a ON a.id = l.from_place
JOIN place b ON b.id = l.to_place
WHERE l.geom IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leg_stretch s WHERE s.leg = l.id)
