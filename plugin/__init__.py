"""Waybill: supply routes, imagery and container sightings on the record."""
