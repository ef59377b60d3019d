"""What a drawn line or outline on an image supports, and what it does not."""
