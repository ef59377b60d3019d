"""Map tools: clicks into core values."""
