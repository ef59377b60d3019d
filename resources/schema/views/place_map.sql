/*
about: Places with the name people there use
geometry: POINT
columns: id text, label text, role text, kind text, country text, precision_m real, rank int, native_name text
note: SQLite gives a computed column the type of the last SELECT of its subquery, here of an empty one of a real column. Never of a
    fid: GDAL would take the spatial index of that table for one of the view
*/
SELECT p.fid, p.id, p.label, p.role, p.kind, p.country, p.precision_m,
    (SELECT CASE
        WHEN EXISTS (
            SELECT 1 FROM leg l JOIN route r ON r.id = l.route
            WHERE r.fid = (SELECT min(fid) FROM route) AND p.id IN (l.from_place, l.to_place)
        ) THEN 1
        WHEN p.role = 'reported' THEN 2
        ELSE 3
    END UNION ALL SELECT seq FROM leg WHERE 1 = 0),
    (SELECT n.name FROM place_name n WHERE n.place = p.id AND n.language IN ('ru', 'ko') ORDER BY n.fid LIMIT 1),
    p.geom
FROM place p
WHERE p.geom IS NOT NULL
