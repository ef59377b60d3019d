/*
about: Sightings with date, place, adopted count and status
geometry: POINT
columns: id text, subject text, status text, origin text, from_utc text, to_utc text, place text, low real, best real, high real, bound text, colour_class text, size_class text, width_reason text, direction text, observation text, inference text, likelihood text, confidence text, scene text, scene_kind text, publisher text
note: SQLite gives a computed column the type of the last SELECT of its subquery, here of an empty one of a real column
*/
SELECT s.fid, s.id, s.subject, s.status,
    (SELECT CASE WHEN s.claim IS NOT NULL THEN 'reported' ELSE 'observed' END UNION ALL SELECT status FROM sighting WHERE 1 = 0),
    (SELECT coalesce(c.from_utc, sc.acquired_from) UNION ALL SELECT acquired_from FROM scene WHERE 1 = 0),
    (SELECT coalesce(c.to_utc, sc.acquired_to) UNION ALL SELECT acquired_to FROM scene WHERE 1 = 0),
    p.label,
    (SELECT (SELECT CASE WHEN count(z.low) = count(*) THEN sum(z.low) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT low FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(z.best) = count(*) THEN sum(z.best) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT best FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(z.high) = count(*) THEN sum(z.high) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT high FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(*) < 2 THEN min(z.bound) ELSE
            CASE min(CASE z.bound WHEN 'at_least' THEN 1 WHEN 'at_most' THEN 2 WHEN 'about' THEN 3 ELSE 4 END)
                WHEN 1 THEN 'at_least' WHEN 2 THEN 'at_most' WHEN 3 THEN 'about' ELSE 'interval'
            END
        END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT bound FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(DISTINCT coalesce(z.colour_class, '')) > 1 THEN 'mixed' ELSE min(z.colour_class) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT colour_class FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(DISTINCT coalesce(z.size_class, '')) > 1 THEN 'mixed' ELSE min(z.size_class) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT size_class FROM tally_line WHERE 1 = 0),
    (SELECT (SELECT CASE WHEN count(DISTINCT z.width_reason) > 1 THEN 'several reasons' ELSE min(z.width_reason) END
        FROM tally y JOIN tally_line z ON z.tally = y.id
        WHERE y.sighting = s.id AND y.adopted = 1)
        UNION ALL SELECT width_reason FROM tally_line WHERE 1 = 0),
    s.direction, s.observation, s.inference, s.likelihood, s.confidence, sc.title, sc.kind, src.publisher, s.geom
FROM sighting s
LEFT JOIN look k ON k.id = s.look
LEFT JOIN scene sc ON sc.id = k.scene
LEFT JOIN claim c ON c.id = s.claim
LEFT JOIN source src ON src.id = c.source
LEFT JOIN place p ON p.id = coalesce(k.place, c.place)
WHERE s.geom IS NOT NULL
