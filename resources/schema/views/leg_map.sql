/*
about: Legs as drawn: a leg in stretches shows each as it is known
geometry: MULTILINESTRING
columns: id text, route text, seq int, mode text, label text, movement_status text, path_status text, schematic int, precision_m real, direction text
*/
SELECT 2 * s.fid, l.id, r.name, l.seq, l.mode, a.label || ' → ' || b.label, l.movement_status, s.path_status,
    s.schematic, s.precision_m, l.direction, s.geom
FROM leg_stretch s
JOIN leg l ON l.id = s.leg
JOIN route r ON r.id = l.route
JOIN place a ON a.id = l.from_place
JOIN place b ON b.id = l.to_place
UNION ALL
SELECT 2 * l.fid + 1, l.id, r.name, l.seq, l.mode, a.label || ' → ' || b.label, l.movement_status, l.path_status,
    0, l.precision_m, l.direction, l.geom
FROM leg l
JOIN route r ON r.id = l.route
JOIN place a ON a.id = l.from_place
JOIN place b ON b.id = l.to_place
WHERE l.geom IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leg_stretch s WHERE s.leg = l.id)
